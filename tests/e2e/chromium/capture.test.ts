import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { openSidebar } from "../pages/sidebar.ts";
import { startSession } from "../session.ts";

await test("a reply that was sent is proposed as one line and logged when confirmed", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  const page = await browser.context.newPage();
  await page.goto(`${workplace.url}/mail/#/compose?reply=m-01`);
  const sidebar = await openSidebar(page);
  await sidebar.who.getByRole("heading", { name: "Anne Martin" }).waitFor();
  await page.getByRole("button", { name: "Send" }).click();
  await sidebar.proposals.getByText("You answered Anne Martin. Log it?").waitFor();
  await untilExchangesToday(browser, { started: 0, answered: 0 });
  await sidebar.confirm("You answered Anne Martin");
  await untilExchangesToday(browser, { started: 0, answered: 1 });
  assert.equal(await sidebar.proposals.count(), 0);
});

await test("a message that was taken back is not proposed any more", { skip: chromiumMissing }, async (t) => {
  const { browser, workplace } = await startSession(t);
  const page = await browser.context.newPage();
  await page.goto(`${workplace.url}/mail/#/compose?reply=m-02`);
  const sidebar = await openSidebar(page);
  await sidebar.who.getByRole("heading", { name: "Grace Oduya" }).waitFor();
  await page.getByRole("button", { name: "Send" }).click();
  await sidebar.proposals.getByText(/Grace Oduya/).waitFor();
  await page.getByRole("button", { name: "Take it back" }).click();
  await sidebar.proposals.waitFor({ state: "detached" });
  await untilExchangesToday(browser, { started: 0, answered: 0 });
});
