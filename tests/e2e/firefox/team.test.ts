import assert from "node:assert/strict";
import { test } from "node:test";
import { startChromium } from "../drivers/chromium.ts";
import { startFirefox } from "../drivers/firefox.ts";
import { chromiumMissing, firefoxMissing, missing } from "../drivers/machine.ts";
import { downloadOf, giveFile, makeTeam } from "../pages/team.ts";
import { teamInFirefox } from "../pages/team-in-firefox.ts";

await test("a salesperson in Firefox and a manager in Chromium: invite, join, preview, send, read, review, plan, withdraw, leave", {
  skip: missing(firefoxMissing, chromiumMissing),
}, async (t) => {
  const [chromium, firefox] = [await startChromium(), await startFirefox()];
  t.after(() => Promise.all([chromium.close(), firefox.close()]));
  const manager = await chromium.openPage("coach", "#/team");
  const invitation = await makeTeam(manager, { name: "East", manager: "Claude Morel" });
  await firefox.goto(`${firefox.pageUrl("coach")}#/team`);
  const seller = teamInFirefox(firefox);

  const answer = await seller.joins(invitation.buffer, {
    manager: "Claude Morel",
    team: "East",
    as: "Bea Roux",
  });
  await giveFile(manager, "Open an answer", { name: "join.json", buffer: answer });
  await manager.getByText("Added.").waitFor();
  assert.equal(await manager.locator("li .team-code").first().textContent(), await seller.text(".team-code"));

  await seller.asks("Who covers the east?");
  const envelope = await seller.saved("Seal and save the file");
  assert.ok(!envelope.includes("east"));
  await giveFile(manager, "Open files", { name: "one.cairn", buffer: envelope });
  await manager.getByText("Who covers the east?").first().waitFor();

  await manager
    .getByRole("link", { name: /Bea Roux/ })
    .first()
    .click();
  await manager.getByRole("heading", { name: "Agenda" }).waitFor();
  await manager.getByLabel("When (the moment)").fill("I open the mail");
  await manager.getByLabel("Then (what is done)").fill("I call one account first");
  const agreed = await downloadOf(manager, () =>
    manager.getByRole("button", { name: "Seal what was agreed" }).click(),
  );
  await seller.giveFile("Open what was agreed", agreed.buffer);
  await seller.sees("I call one account first");
  await seller.press("Take it up");
  await seller.sees("Taken up.");

  await manager.getByRole("link", { name: "Back to the team" }).click();
  const withdrawal = await seller.saved("Withdraw");
  await giveFile(manager, "Open files", { name: "two.cairn", buffer: withdrawal });
  await manager.getByText("Who covers the east?").first().waitFor({ state: "detached" });
  await seller.press("Leave this team");
  await firefox.press(
    "the dialog's own button",
    `return [...document.querySelectorAll('[role="dialog"] button')].find((one) => one.textContent.trim() === "Leave this team")`,
  );
  await firefox.until("the team is gone", `return !document.body.textContent.includes("Join another team")`);
  assert.deepEqual(chromium.network.byExtension, []);
});
