import { test } from "node:test";
import { firefoxMissing } from "../drivers/machine.ts";
import { enableSite, pressButton, startSession, untilExchangesToday, untilSays } from "./surfaces.ts";

await test("Firefox: a number that was called is proposed, and logged when confirmed", {
  skip: firefoxMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  await enableSite(browser, workplace.url);

  await browser.goto(`${workplace.url}/crm/contact/c-201`);
  // Who is on screen is known once the page is read: what watches it for calls is there by then, too.
  await browser.openSidebar();
  await untilSays(browser, "Anne Martin");
  await browser.leaveFrame();
  await browser.press("the number", `return document.querySelector("a[href^='tel:']")`);
  await browser.enterSidebar();
  await untilSays(browser, "You called Anne Martin. Log it?");
  await pressButton(browser, "Log it");
  await browser.leaveFrame();
  await untilExchangesToday(browser, 1, 0);
});

await test("Firefox: the sidebar that is open follows the page to the next person", {
  skip: firefoxMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  await enableSite(browser, workplace.url);

  await browser.goto(`${workplace.url}/mail/#/message/m-01`);
  await browser.openSidebar();
  await untilSays(browser, "Anne Martin");
  await browser.leaveFrame();
  await browser.script("location.hash = '#/message/m-02'");
  await browser.enterSidebar();
  await untilSays(browser, "Grace Oduya");
  await browser.leaveFrame();
});
