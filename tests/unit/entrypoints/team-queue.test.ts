import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepSending, sendLater } from "@/entrypoints/wiring/team-queue";
import { envelopesWait, sendingTask } from "@/lib/platform/waiting-envelopes";

const page = new EventTarget();
beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("window", page);
});
afterEach(() => vi.unstubAllGlobals());

const minutesLeft = async () => {
  const alarm = await browser.alarms.get(sendingTask.name);
  return alarm && (alarm.scheduledTime - Date.now()) / 60_000;
};

test("what can't be carried is asked for soon, and then as often as ever", async () => {
  await sendLater();
  expect(await envelopesWait.get()).toBe(true);
  const alarm = await browser.alarms.get(sendingTask.name);
  expect(alarm?.periodInMinutes).toBe(sendingTask.everyMinutes);
  expect(await minutesLeft()).toBeGreaterThan(0.4);
  expect(await minutesLeft()).toBeLessThan(1.6);
});

test("a page that is opened, and a browser that is online again, ask only where something waits", async () => {
  keepSending();
  await envelopesWait.get();
  expect(await minutesLeft()).toBeUndefined();
  await envelopesWait.set(true);
  page.dispatchEvent(new Event("online"));
  await expect.poll(minutesLeft).toBeLessThan(1.6);
});
