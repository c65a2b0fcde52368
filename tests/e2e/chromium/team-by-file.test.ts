import assert from "node:assert/strict";
import { test } from "node:test";
import { startChromium } from "../drivers/chromium.ts";
import { chromiumMissing } from "../drivers/machine.ts";
import { downloadOf, giveFile, joinTeam, makeTeam, managerCode, writePhraseDown } from "../pages/team.ts";

await test("a summary goes by file: invite, join, preview, send, read, read again by the recovery phrase, review, agree, withdraw", {
  skip: chromiumMissing,
}, async (t) => {
  const [managerBrowser, sellerBrowser] = [await startChromium(), await startChromium()];
  t.after(() => Promise.all([managerBrowser.close(), sellerBrowser.close()]));
  const manager = await managerBrowser.openPage("coach", "#/team");
  const seller = await sellerBrowser.openPage("coach", "#/team");

  const invitation = await makeTeam(manager, { name: "South", manager: "Claude Morel" });
  const altered = {
    ...invitation,
    buffer: Buffer.from(invitation.buffer.toString().replace("South", "North")),
  };
  await giveFile(seller, "Open the invitation file", altered);
  await seller.getByText(/altered on its way/).waitFor();
  const answer = await joinTeam(seller, invitation, "Anne Petit", "South");
  const sellerCode = await seller.locator(".team-code").first().textContent();
  await giveFile(manager, "Open an answer", answer);
  await manager.getByText("Added.").waitFor();
  assert.equal(await manager.locator("li .team-code").first().textContent(), sellerCode);

  await seller.getByLabel("What went well").fill("Two visits <img src=x onerror=alert(1)>");
  await seller.getByLabel("My questions").fill("May I join the fair?");
  const preview = seller.getByRole("region", { name: "What will be sent" });
  await preview.getByText("May I join the fair?").waitFor();
  await preview.getByRole("button", { name: "Strike out What went well" }).click();
  await preview.getByText("Withheld").waitFor();
  const sendButton = seller.getByRole("button", { name: "Seal and save the file" });
  const envelope = await downloadOf(seller, () => sendButton.click());
  assert.match(envelope.name, /^\d{4}-W\d{2}\.r1\.cairn$/);
  assert.ok(!envelope.buffer.includes("fair"));
  await seller.getByText(/Sealed, opened again to check/).waitFor();
  await seller.getByText("Sent.", { exact: false }).first().waitFor();
  const page = await downloadOf(seller, () =>
    seller.getByRole("button", { name: "Save as a page to read or print" }).click(),
  );
  const html = page.buffer.toString();
  assert.ok(html.includes("May I join the fair?") && !html.includes("Two visits") && !/<script/i.test(html));

  await giveFile(manager, "Open files", envelope);
  await manager.getByText("One envelope opened").waitFor();
  await manager.getByText("May I join the fair?").waitFor();
  await giveFile(manager, "Open files", envelope);
  await manager.getByText(/It was read before/).waitFor();
  await giveFile(manager, "Open files", { name: "bad.cairn", buffer: envelope.buffer.subarray(0, 200) });
  await manager.getByText(/damaged or was cut short/).waitFor();

  const { words, file } = await writePhraseDown(manager, "South");
  const newBrowser = await startChromium();
  t.after(() => newBrowser.close());
  const again = await newBrowser.openPage("coach", "#/team");
  await again.getByRole("tab", { name: "A team I coach" }).click();
  await again.getByRole("button", { name: "I have a recovery phrase" }).click();
  const restore = "Open the team’s file or invitation";
  await again.getByLabel("The twelve words").fill(words.with(0, words[1] ?? "").join(" "));
  await giveFile(again, restore, file);
  await again.getByRole("alert").waitFor();
  await again.getByLabel("The twelve words").fill(words.join(" ").toUpperCase());
  await giveFile(again, restore, file);
  await again.getByText("Your keys are back.", { exact: false }).waitFor();
  assert.equal(await managerCode(again), await managerCode(manager));
  await giveFile(again, "Open files", envelope);
  await again.getByText("One envelope opened").waitFor();
  await again.getByText("May I join the fair?").waitFor();

  await manager.getByRole("link", { name: /Prepare the review/ }).click();
  await manager.getByRole("heading", { name: "Agenda" }).waitFor();
  await manager.getByLabel("When (the moment)").fill("I open the mail");
  await manager.getByLabel("Then (what is done)").fill("I call one account first");
  const agreed = await downloadOf(manager, () =>
    manager.getByRole("button", { name: "Seal what was agreed" }).click(),
  );
  await giveFile(seller, "Open what was agreed", agreed);
  await seller.getByText("Then: I call one account first.", { exact: false }).waitFor();
  await seller.getByRole("button", { name: "Take it up" }).click();
  await seller.getByText("Taken up.").waitFor();

  await manager.getByRole("link", { name: "Back to the team" }).click();
  const withdrawal = await downloadOf(seller, () => seller.getByRole("button", { name: "Withdraw" }).click());
  await giveFile(manager, "Open files", withdrawal);
  await manager.getByText("May I join the fair?").waitFor({ state: "detached" });
  assert.deepEqual(sellerBrowser.network.byExtension, []);
});
