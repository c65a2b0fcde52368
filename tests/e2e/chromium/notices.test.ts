import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { openSidebar } from "../pages/sidebar.ts";
import { startSession } from "../session.ts";

await test("on a CRM page a call, a stage move and a meeting are proposed, once each, and logged when confirmed", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  const page = await browser.context.newPage();

  await t.test("a telephone link is a call that goes out, pressed twice once", async () => {
    await page.goto(`${workplace.url}/crm/contact/c-201`);
    const sidebar = await openSidebar(page);
    await sidebar.who.getByRole("heading", { name: "Anne Martin" }).waitFor();
    await page.locator("a[href^='tel:']").click();
    await page.locator("a[href^='tel:']").click();
    await sidebar.proposals.getByText("You called Anne Martin. Log it?").waitFor();
    assert.equal(await sidebar.proposals.getByRole("listitem").count(), 1);
    await untilExchangesToday(browser, { started: 0, answered: 0 });
    await sidebar.confirm("You called Anne Martin");
    await untilExchangesToday(browser, { started: 1, answered: 0 });
  });

  await t.test("a call written down in the CRM is proposed when the form is gone", async () => {
    await page.goto(`${workplace.url}/crm/contact/c-203`);
    const sidebar = await openSidebar(page);
    await sidebar.who.getByRole("heading", { name: "Grace Oduya" }).waitFor();
    await page.getByRole("button", { name: "Log a call taken" }).click();
    await sidebar.proposals.getByText("You took a call from Grace Oduya. Log it?").waitFor();
    await sidebar.confirm("You took a call from Grace Oduya");
    await untilExchangesToday(browser, { started: 1, answered: 1 });
  });

  await t.test("a stage move names the deal and both stages; moved back, it was none", async () => {
    await page.goto(`${workplace.url}/crm/deal/d-301`);
    const sidebar = await openSidebar(page);
    await sidebar.who.getByText("Plateau nord, 14 cabines").waitFor();
    const stages = page.getByRole("group", { name: "Stage" });
    await stages.getByRole("button", { name: "negotiation" }).click();
    const line = sidebar.proposals.getByText(
      "You moved Plateau nord, 14 cabines from proposal to negotiation. Log it?",
    );
    await line.waitFor();
    await stages.getByRole("button", { name: "proposal" }).click();
    await line.waitFor({ state: "detached" });
    await stages.getByRole("button", { name: "negotiation" }).click();
    await line.waitFor();
    await sidebar.confirm("You moved Plateau nord");
    await line.waitFor({ state: "detached" });
  });

  await t.test("in tabs that no address tells, another deal on screen is no move", async () => {
    await page.goto(`${workplace.url}/crm/tabs/`);
    const sidebar = await openSidebar(page);
    await page.locator("a[data-open-id='d-301']").click();
    await sidebar.who.getByText("Plateau nord, 14 cabines").waitFor();
    await page.getByRole("tab").first().click();
    await page.locator("a[data-open-id='d-302']").click();
    await sidebar.who.getByText("Leeds call centre").waitFor();
    await page.getByRole("tab").nth(1).click();
    await sidebar.who.getByText("Plateau nord, 14 cabines").waitFor();
    await page.getByRole("group", { name: "Stage" }).getByRole("button", { name: "won" }).click();
    await sidebar.proposals.getByText(/Plateau nord, 14 cabines from proposal to won/).waitFor();
    assert.equal(await sidebar.proposals.getByRole("listitem").count(), 1);
    await sidebar.proposals.getByRole("button", { name: "Not this one" }).click();
    await sidebar.proposals.waitFor({ state: "detached" });
  });

  await t.test("a meeting's page that was stayed on is a meeting, once it is left", async () => {
    await page.goto(`${workplace.url}/meet/c-201`);
    const entered = Date.now();
    const sidebar = await openSidebar(page);
    await sidebar.who.waitFor();
    // The practice room takes a stay of a second for a meeting.
    await page.waitForFunction((since) => Date.now() - since > 1200, entered);
    await page.getByRole("link", { name: "Leave" }).click();
    const crm = await openSidebar(page);
    await crm.proposals.getByText("You were in a meeting (1 minute). Log it?").waitFor();
    await crm.confirm("You were in a meeting");
    await crm.proposals.waitFor({ state: "detached" });
  });
});

await test("where it is switched on for the site, a call is logged at once; a page's own press is none", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  const settings = await browser.openPage("coach", "#/settings");
  await settings.getByRole("tab", { name: "Sites" }).click();
  await settings.locator(".site-item .under").getByRole("switch").first().click();
  const page = await browser.context.newPage();
  await page.goto(`${workplace.url}/crm/contact/c-201`);
  const sidebar = await openSidebar(page);
  await sidebar.who.getByRole("heading", { name: "Anne Martin" }).waitFor();
  // A script of the page presses by itself: nobody called.
  await page.evaluate(() => document.querySelector<HTMLElement>("a[href^='tel:']")?.click());
  await page.locator("a[href^='tel:']").click();
  await untilExchangesToday(browser, { started: 1, answered: 0 });
  assert.equal(await sidebar.proposals.count(), 0);
});
