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
  await browser.type("Escape", "\uE00C", "return document.querySelector('button')");
  await browser.leaveFrame();
  await browser.press("the number", `return document.querySelector("a[href^='tel:']")`);
  await browser.openSidebar();
  await untilSays(browser, "You called Anne Martin. Log it?");
  await pressButton(browser, "Log it");
  await browser.leaveFrame();
  await untilExchangesToday(browser, 1, 0);
});
