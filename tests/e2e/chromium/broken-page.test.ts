import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { openSidebar } from "../pages/sidebar.ts";
import { startSession } from "../session.ts";

/** A record whose page changed since it was taught: no heading, no mail link, and scripts that fail. */
const html =
  "<!doctype html><title></title><body><div></div><script>throw new Error('broken')</script></body>";

await test("on a taught page that broke, the click still logs", { skip: chromiumMissing }, async (t) => {
  const { browser, workplace } = await startSession(t, { pages: { "/client/12": { html } } });

  const settings = await browser.openPage("coach", "#settings");
  await settings.getByRole("tab", { name: "Sites" }).click();
  await settings.getByLabel("Address of a record").fill(`${workplace.url}/client/12`);
  await settings.getByLabel("Address of another of the same kind").fill(`${workplace.url}/client/13`);
  await settings.getByRole("button", { name: "Show what it would read" }).click();
  await settings.getByRole("button", { name: "Save this rule" }).click();
  await settings.getByRole("button", { name: /^Remove / }).waitFor();

  const page = await browser.context.newPage();
  await page.goto(`${workplace.url}/client/12`);
  const sidebar = await openSidebar(page);
  await sidebar.log("Called");
  await sidebar.receipt.filter({ hasText: "Called" }).first().waitFor();
  assert.ok(await sidebar.frame.getByRole("button", { name: "Undo" }).isVisible());
});
