import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { hasLauncher, launcherPoint, openSidebar } from "../pages/sidebar.ts";
import { startSession } from "../session.ts";

await test("the extension is reloaded under an open page: one quiet line, no error, and a refresh heals it", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  const page = await browser.context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  await page.goto(`${workplace.url}/mail/#/message/m-01`);
  const { x, y } = await launcherPoint(page);

  await browser.reloadExtension();
  await page.bringToFront();
  await page.mouse.click(x, y);
  await page.waitForFunction(() => document.querySelectorAll("cairn-launcher").length === 1);
  assert.equal(page.frames().length, 1);
  await page.goto(`${workplace.url}/mail/#/message/m-02`);
  await page.getByRole("link", { name: "Reply" }).click();
  assert.deepEqual(troubles, []);

  await page.reload();
  await launcherPoint(page);
  assert.equal(await hasLauncher(page), true);
  const sidebar = await openSidebar(page);
  await sidebar.who.waitFor();
});
