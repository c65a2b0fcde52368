import assert from "node:assert/strict";
import { test } from "node:test";
import { startDavServer } from "../../unit/sharing/dav-server.ts";
import { startChromium } from "../drivers/chromium.ts";
import { chromiumMissing } from "../drivers/machine.ts";
import { joinTeam, makeTeam } from "../pages/team.ts";

const hourMs = 3_600_000;

await test("what could not be sent goes from the background, with no page open; a server's wrong clock and little room are said", {
  skip: chromiumMissing,
}, async (t) => {
  const browser = await startChromium();
  t.after(() => browser.close());
  const before = await startDavServer();
  const { url } = before;
  const { origin, port } = new URL(url);
  await browser.allowPrompt(origin);
  const page = await browser.openPage("coach", "#/team");
  const invitation = await makeTeam(page, { name: "Alone", manager: "Claude Morel", webdav: url });
  await page.getByRole("tab", { name: "My summary" }).click();
  await joinTeam(page, invitation, "Anne Petit", "Alone");
  await page.getByLabel("Address of the folder", { exact: true }).first().fill(url);
  await page.getByLabel("User name").first().fill("anne");
  await page.getByLabel("Password").first().fill("secret");
  await page.getByRole("button", { name: "Keep this place" }).first().click();
  await page.getByRole("button", { name: "Forget it" }).waitFor();
  await before.close();

  await page.getByLabel("My questions").fill("Who is there?");
  const preview = page.getByRole("region", { name: "What will be sent" });
  await preview.getByText("Who is there?").waitFor();
  await page.getByRole("button", { name: "Seal and send" }).click();
  await page.getByText(/can’t be reached/).waitFor();
  await page.close();
  await browser.stopWorker();

  const says = { date: new Date(Date.now() + 3 * hourMs).toUTCString(), freeBytes: 700 * 1024 };
  const server = await startDavServer({ port: Number(port), says });
  t.after(() => server.close());
  // What wakes the worker every quarter of an hour, now. A page of Cairn that knows nothing of teams asks for it.
  const popup = await browser.openPage("popup");
  await popup.evaluate(`chrome.alarms.create("envelopes", { delayInMinutes: 0.01, periodInMinutes: 15 })`);
  await popup.close();
  const deadline = Date.now() + 30_000;
  while (server.files.size === 0 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.match([...server.files.keys()].join(), /^\/cairn\/\d{4}-W\d{2}\.r1\.cairn$/);

  const again = await browser.openPage("coach", "#/team");
  await again.getByText(/^Sent\./).waitFor();
  await again.getByRole("button", { name: "Withdraw" }).click();
  await again.getByText(/The server’s clock is 3 hours ahead of this computer’s/).waitFor();
  await again.getByText(/Only 700 kB are free there/).waitFor();
  assert.equal(server.requests.filter((one) => one.startsWith("PUT")).length, 2, "nothing was sent twice");
  assert.ok(browser.network.byExtension.every((one) => one.startsWith(url)));
});
