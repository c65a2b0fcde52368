import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { openSidebar } from "../pages/sidebar.ts";
import { openMail, startSession } from "../session.ts";

const nobodyYet = { started: 0, answered: 0 };
const oneAnswer = { started: 0, answered: 1 };

await test("a mail is opened, seen who it is from, logged by one click, counted, undone", {
  skip: chromiumMissing,
}, async (t) => {
  const session = await startSession(t);
  const { browser } = session;
  const { sidebar } = await openMail(session);

  await sidebar.log("Answered");
  await sidebar.receipt.filter({ hasText: "Answered, Anne Martin" }).waitFor();
  await untilExchangesToday(browser, oneAnswer);

  await sidebar.undo();
  await sidebar.receipt.filter({ hasText: "Taken back" }).waitFor();
  await untilExchangesToday(browser, nobodyYet);
});

await test("the sidebar follows the person on screen through four ways to navigate", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  const page = await browser.context.newPage();
  await page.goto(`${workplace.url}/crm/contact/c-203`);
  const sidebar = await openSidebar(page);
  const shows = (name: string) => sidebar.who.getByRole("heading", { name }).waitFor();
  await shows("Grace Oduya");
  await page.getByRole("link", { name: "Brightwater Logistics" }).click();
  await shows("Brightwater Logistics");
  await page.getByRole("link", { name: /Tom Ashworth/ }).click();
  await shows("Tom Ashworth");

  for (const [path, record] of [
    ["/crm/hash/#account", "Papeteries du Rhône"],
    ["/crm/split/", "Erik Lindqvist"],
    ["/crm/tabs/", "Halden Foods"],
  ] as const) {
    await page.goto(workplace.url + path);
    const again = await openSidebar(page);
    await page
      .getByRole("link", { name: new RegExp(record) })
      .first()
      .click();
    await again.who.getByRole("heading", { name: record }).waitFor();
  }
});

await test("a click works on a site that Cairn does not know, and in Cairn's own popup", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser } = await startSession(t);
  const popup = await browser.openPage("popup");
  await popup.getByRole("button", { name: "More" }).click();
  await popup.getByRole("button", { name: "Called", exact: true }).click();
  await popup.getByRole("status").filter({ hasText: "Called" }).waitFor();
  await untilExchangesToday(browser, { started: 1, answered: 0 });
  assert.equal(await popup.getByRole("alert").count(), 0);
});
