import assert from "node:assert/strict";
import { test } from "node:test";
import { startChromium } from "../drivers/chromium.ts";
import { chromiumMissing } from "../drivers/machine.ts";
import { bringContent, contentOf, pickNothing, pickOwnCopy, sync } from "../pages/synced-folder.ts";
import { agreeOn, giveFile, joinTeam, makeTeam } from "../pages/team.ts";

await test("a summary goes by a shared folder: sent, read, reviewed, agreed on, withdrawn; one file a period, and no other's taken", {
  skip: chromiumMissing,
}, async (t) => {
  const [managerBrowser, sellerBrowser] = [await startChromium(), await startChromium()];
  t.after(() => Promise.all([managerBrowser.close(), sellerBrowser.close()]));
  const manager = await managerBrowser.openPage("coach", "#/team");
  const seller = await sellerBrowser.openPage("coach", "#/team");
  const invitation = await makeTeam(manager, {
    name: "West",
    manager: "Claude Morel",
    folder: "Sales / West / Cairn",
  });
  await giveFile(manager, "Open an answer", await joinTeam(seller, invitation, "Anne Petit", "West"));
  await manager.getByText("Added.").waitFor();
  await pickOwnCopy(manager);

  await seller.getByLabel("My questions").fill("May I join the fair?");
  const preview = seller.getByRole("region", { name: "What will be sent" });
  await preview.getByText("May I join the fair?").waitFor();
  const sending = seller.getByRole("button", { name: "Seal and put in the folder" });
  await pickNothing(seller);
  await sending.click();
  await seller.getByText("No folder was picked. Nothing was sent.").waitFor();
  assert.deepEqual(await contentOf(seller), {});
  await pickOwnCopy(seller);
  await sending.click();
  await seller.getByText("Sent, and checked", { exact: false }).waitFor();
  const sent = await contentOf(seller);
  const [place = ""] = Object.keys(sent);
  assert.match(place, /^[\w-]{22}\/\d{4}-W\d{2}\.r1\.cairn$/);
  assert.ok(!Buffer.from(sent[place] ?? "", "base64").includes("fair"));

  // A copy that was cut short on its way, and one in a colleague's place, are refused; the whole one is read.
  const readAll = manager.getByRole("button", { name: "Read the folder" });
  const cut = Buffer.from(sent[place] ?? "", "base64")
    .subarray(0, 300)
    .toString("base64");
  await bringContent(manager, { [place]: cut });
  await readAll.click();
  await manager.getByText(/damaged or was cut short/).waitFor();
  await sync(seller, manager);
  await readAll.click();
  await manager.getByText("May I join the fair?").waitFor();
  await bringContent(manager, { ...sent, [place.replace(/^[^/]+/, "someone-else")]: sent[place] ?? "" });
  await readAll.click();
  await manager.getByText(/lies in another person’s place|was read before/).waitFor();

  await sync(seller, manager);
  await manager.getByRole("link", { name: /Prepare the review/ }).click();
  await agreeOn(manager, "I open the mail", "I call one account first");
  await manager.getByText(/Sealed, and laid where Anne Petit looks for it/).waitFor();
  const answers = Object.keys(await contentOf(manager)).filter((path) => path.startsWith("for-"));
  assert.equal(answers.length, 1);
  assert.ok(answers[0]?.startsWith(`for-${place.slice(0, 22)}/`));
  await sync(manager, seller);
  await seller.getByRole("button", { name: "Look for what was agreed in West" }).click();
  await seller.getByText("Then: I call one account first.", { exact: false }).waitFor();
  await seller.getByRole("button", { name: "Take it up" }).click();
  await seller.getByText("Taken up.").waitFor();

  await manager.getByRole("link", { name: "Back to the team" }).click();
  await seller.getByRole("button", { name: "Withdraw" }).click();
  await seller.getByText("Withdrawn.").first().waitFor();
  const own = Object.keys(await contentOf(seller)).filter((path) => !path.startsWith("for-"));
  assert.deepEqual(own, [place.replace(".r1.", ".r2.")], "what was withdrawn is gone, the withdrawal stays");
  await sync(seller, manager);
  await readAll.click();
  await manager.getByText("May I join the fair?").waitFor({ state: "detached" });

  await seller.getByRole("button", { name: "Leave this team" }).click();
  await seller.getByRole("dialog").getByRole("button", { name: "Leave this team" }).click();
  await seller.getByRole("heading", { name: "West" }).waitFor({ state: "detached" });
  assert.deepEqual(sellerBrowser.network.byExtension, []);
  assert.deepEqual(managerBrowser.network.byExtension, []);
});
