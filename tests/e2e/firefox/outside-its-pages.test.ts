import assert from "node:assert/strict";
import { test } from "node:test";
import { startFirefox } from "../drivers/firefox.ts";
import { firefoxMissing } from "../drivers/machine.ts";
import { answeringMonth } from "../journals/answering.ts";
import { eventually } from "../pages/eventually.ts";
import {
  enableSite,
  pressButton,
  restoreJournal,
  startSession,
  untilExchangesToday,
  untilSays,
} from "./surfaces.ts";

/** A zone in which it is about noon now: Cairn speaks only within the hours of work. */
const zoneOfNoon = (now: Date) => {
  const behind = now.getUTCHours() - 12;
  return `Etc/GMT${behind < 0 ? "" : "+"}${behind}`;
};

/** Every day from 8 to 20 h, so that the test may be run on a Sunday. */
const everyDay = (from: string) => ({
  record: "schedule",
  from,
  days: Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, ["08:00-20:00"]]),
  ),
});

await test("Firefox: the page's own menu logs with the person on screen", {
  skip: firefoxMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  await enableSite(browser, workplace.url);
  await browser.goto(`${workplace.url}/mail/#/message/m-01`);
  await browser.until("Cairn's tab", "return document.querySelector('cairn-launcher') !== null");
  await browser.chooseInMenu("Log this in Cairn", "Answered");
  await untilExchangesToday(browser, 0, 1);
  await browser.goto(`${browser.pageUrl("coach")}#/journal`);
  await untilSays(browser, "Answered, Anne Martin");
});

await test("Firefox: after a mail, in working hours, one system notification where it was switched on", {
  skip: firefoxMissing,
}, async (t) => {
  const now = new Date();
  const browser = await startFirefox({ timeZone: zoneOfNoon(now) });
  t.after(() => browser.close());
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
  await restoreJournal(browser, [...answeringMonth(now), everyDay(yesterday)]);

  await browser.goto(`${browser.pageUrl("coach")}#/settings`);
  await browser.press(
    "the switch",
    `return [...document.querySelectorAll("[role=switch]")].find((one) => one.labels?.[0]?.textContent.includes("Notifications") || one.textContent.includes("Notifications"))`,
  );
  await browser.until(
    "the permission",
    "return browser.permissions.contains({ permissions: ['notifications'] })",
  );

  await browser.goto(browser.pageUrl("popup"));
  await pressButton(browser, "Answered");
  await untilSays(browser, "Answered");
  const message = await browser.until(
    "the notification",
    "return browser.notifications.getAll().then(({ nudge }) => nudge?.message)",
  );
  assert.match(String(message), /write to one customer who is not expecting it/);

  await browser.pressNotification();
  await eventually(async () => (await browser.tabUrls()).includes(browser.pageUrl("coach")), true);
});
