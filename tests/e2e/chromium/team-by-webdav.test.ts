import assert from "node:assert/strict";
import { test } from "node:test";
import { startChromium } from "../drivers/chromium.ts";
import { chromiumMissing, missing, webdavMissing, webdavUrl } from "../drivers/machine.ts";
import { giveFile, joinTeam, makeTeam, setPlace } from "../pages/team.ts";
import { davAs, envelopesIn } from "../pages/webdav.ts";

await test("a summary goes over WebDAV: sent, read, sent anew, withdrawn; a wrong password says so", {
  skip: missing(chromiumMissing, webdavMissing),
}, async (t) => {
  const [managerBrowser, sellerBrowser] = [await startChromium(), await startChromium()];
  t.after(() => Promise.all([managerBrowser.close(), sellerBrowser.close()]));
  const { origin } = new URL(webdavUrl);
  await managerBrowser.allowPrompt(origin);
  await sellerBrowser.allowPrompt(origin);
  const manager = await managerBrowser.openPage("coach", "#/team");
  const seller = await sellerBrowser.openPage("coach", "#/team");
  const invitation = await makeTeam(manager, { name: "North", manager: "Claude Morel", webdav: webdavUrl });
  await giveFile(manager, "Open an answer", await joinTeam(seller, invitation, "Anne Petit", "North"));
  await manager.getByText("Added.").waitFor();
  await manager.getByRole("button", { name: "Settings", exact: true }).click();
  await setPlace(manager, webdavUrl, "manager");

  const sending = seller.getByRole("button", { name: "Seal and send" });
  await seller.getByLabel("My questions").fill("May I join the fair?");
  await seller.getByRole("region", { name: "What will be sent" }).getByText("May I join the fair?").waitFor();
  await sending.click();
  await seller.getByText(/Your folder on the server is not set yet/).waitFor();
  await setPlace(seller, `${webdavUrl}rep1/`, "rep2");
  await seller.getByRole("button", { name: "Forget it" }).waitFor();
  await sending.click();
  await seller.getByText(/You may not write or read there/).waitFor();
  await setPlace(seller, `${webdavUrl}rep1/`, "rep1");
  // What could not be sent waits in the register, with the very same bytes.
  await seller.getByRole("button", { name: "Send it now" }).click();
  await seller.getByText("Done.").waitFor();

  const readAll = manager.getByRole("button", { name: "Read the server" });
  await readAll.click();
  await manager.getByText("May I join the fair?").waitFor();
  await manager.getByText("Writes to the folder “rep1”.").waitFor();

  await seller.getByLabel("My questions").fill("And the price list?");
  await seller.getByRole("region", { name: "What will be sent" }).getByText("And the price list?").waitFor();
  await sending.click();
  await seller.getByText("Sent, and checked", { exact: false }).waitFor();
  await readAll.click();
  await manager.getByText("And the price list?").waitFor();

  await seller.getByRole("button", { name: "Withdraw" }).first().click();
  await seller.getByText("Withdrawn.").first().waitFor();
  await readAll.click();
  await manager.getByText("And the price list?").waitFor({ state: "detached" });

  assert.equal((await envelopesIn("rep1", "rep1/")).length, 1, "one file a period stays");
  assert.equal((await davAs("rep2", "PROPFIND", "rep1/cairn/")).status, 403);
  assert.ok(sellerBrowser.network.byExtension.every((url) => url.startsWith(`${webdavUrl}rep1/`)));
});
