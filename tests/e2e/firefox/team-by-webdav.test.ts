import assert from "node:assert/strict";
import { test } from "node:test";
import { startChromium } from "../drivers/chromium.ts";
import { startFirefox } from "../drivers/firefox.ts";
import { chromiumMissing, firefoxMissing, missing, webdavMissing, webdavUrl } from "../drivers/machine.ts";
import { agreeOn, giveFile, makeTeam, setPlace } from "../pages/team.ts";
import { teamInFirefox } from "../pages/team-in-firefox.ts";
import { davAs, envelopesIn } from "../pages/webdav.ts";

await test("over WebDAV, a salesperson in Firefox and a manager in Chromium: join, preview, send, read, review, plan, withdraw, leave", {
  skip: missing(firefoxMissing, chromiumMissing, webdavMissing),
}, async (t) => {
  const [chromium, firefox] = [await startChromium(), await startFirefox()];
  t.after(() => Promise.all([chromium.close(), firefox.close()]));
  await davAs("rep2", "DELETE", "rep2/cairn/");
  await chromium.allowPrompt(new URL(webdavUrl).origin);
  const manager = await chromium.openPage("coach", "#/team");
  const invitation = await makeTeam(manager, {
    name: "East",
    manager: "Claude Morel",
    webdav: webdavUrl,
    answers: `${webdavUrl}shared/`,
  });
  await firefox.goto(`${firefox.pageUrl("coach")}#/team`);
  const seller = teamInFirefox(firefox);

  const answer = await seller.joins(invitation.buffer, {
    manager: "Claude Morel",
    team: "East",
    as: "Bea Roux",
  });
  await giveFile(manager, "Open an answer", { name: "join.json", buffer: answer });
  await manager.getByText("Added.").waitFor();
  await manager.getByRole("button", { name: "Settings", exact: true }).click();
  await setPlace(manager, webdavUrl, "manager");

  await seller.type("Address of the folder", `${webdavUrl}rep2/`);
  await seller.type("User name", "rep2");
  await seller.type("Password", "rep2-pass");
  await seller.press("Keep this place");
  await seller.sees("Forget it");
  await seller.asks("Who covers the east?");
  await seller.press("Seal and send");
  await seller.sees("Sent, and checked");
  const [envelope = "", ...others] = await envelopesIn("rep2", "rep2/");
  assert.match(envelope, /^\d{4}-W\d{2}\.r1\.cairn$/);
  assert.deepEqual(others, []);

  // Another salesperson's sign-in reads neither the listing nor the envelope; the manager's writes nothing there.
  assert.equal((await davAs("rep1", "PROPFIND", "rep2/cairn/")).status, 403);
  assert.equal((await davAs("rep1", "GET", `rep2/cairn/${envelope}`)).status, 403);
  assert.equal((await davAs("manager", "DELETE", `rep2/cairn/${envelope}`)).status, 403);

  const readAll = manager.getByRole("button", { name: "Read the server" });
  await readAll.click();
  await manager.getByText("Who covers the east?").first().waitFor();
  await manager
    .getByRole("link", { name: /Bea Roux/ })
    .first()
    .click();
  await agreeOn(manager, "I open the mail", "I call one account first");
  await manager.getByText(/Sealed, and laid where Bea Roux looks for it/).waitFor();
  await seller.press("Look for what was agreed in East");
  await seller.sees("I call one account first");
  await seller.press("Take it up");
  await seller.sees("Taken up.");

  await manager.getByRole("link", { name: "Back to the team" }).click();
  await seller.press("Withdraw");
  await seller.sees("Withdrawn.");
  assert.deepEqual(await envelopesIn("rep2", "rep2/"), [envelope.replace(".r1.", ".r2.")]);
  await readAll.click();
  await manager.getByText("Who covers the east?").first().waitFor({ state: "detached" });

  await seller.press("Leave this team");
  await firefox.press(
    "the dialog's own button",
    `return [...document.querySelectorAll('[role="dialog"] button')].find((one) => one.textContent.trim() === "Leave this team")`,
  );
  await firefox.until("the team is gone", `return !document.body.textContent.includes("Join another team")`);
  assert.ok(chromium.network.byExtension.every((url) => url.startsWith(webdavUrl)));
});
