import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { frameClosed, frameOpened, hasFrameSpoken, isFrameOpened } from "@/lib/app/page/frame";
import { messageSending, messageSettled } from "@/lib/app/page/message-sent";
import { nameOf } from "@/lib/sites/mail-address";
import { proposeKnown } from "@/lib/sites/taught/propose";
import { withTaught } from "@/lib/sites/taught/taught-site";
import { pageOpened } from "@/lib/app/page/page-opened";
import { forgetKnownTabs, tabMemoryOf } from "@/lib/app/page/tab-memory";
import { pageLeft, pageReported, readingOfTab } from "@/lib/app/page/page-reported";

beforeEach(() => {
  fakeBrowser.reset();
  forgetKnownTabs();
});

const base = "https://mail.example.test/";
const compose = `${base}?_task=mail&_action=compose&_id=1a`;
const show = `${base}?_task=mail&_uid=7&_mbox=INBOX&_action=show`;
const list = `${base}?_task=mail&_refresh=1&_mbox=INBOX`;
const open = (url: string, instance = "one", nowMs = 0) =>
  pageOpened(1, { instance, sequence: 1, url, title: "" }, nowMs);
const report = (sequence: number, findings: Record<string, string>, instance = "one", url = show) =>
  pageReported(1, { instance, sequence, url, title: "", site: "roundcube", findings });
const sending = (id: string, nowMs = 0) =>
  messageSending(
    1,
    {
      id,
      url: compose,
      findings: { reply: "x" },
      recipientName: null,
      recipientAddress: "Anne Martin <anne@customer.test>,",
    },
    nowMs,
  );

test("the newest report is on screen, a late one changes nothing", async () => {
  await open(show);
  expect(await report(3, { personName: "Anne Martin" })).toMatchObject({ changed: true });
  expect(await report(2, { personName: "Paul Durand" })).toMatchObject({ changed: false });
  expect((await readingOfTab(1))?.person?.name).toBe("Anne Martin");
});

test("a page that is gone says nothing any more", async () => {
  await open(show, "one");
  await open(list, "two");
  expect(await report(9, { personName: "Anne Martin" }, "one")).toMatchObject({ changed: false });
  expect((await pageLeft(1, "one")).left).toBe(false);
  expect((await readingOfTab(1))?.view).toBe("list");
  expect((await pageLeft(1, "two")).left).toBe(true);
  expect(await readingOfTab(1)).toBeNull();
});

test("a report of another site's plan brings the right plan and none of the findings", async () => {
  await open(show);
  const answer = await pageReported(1, {
    instance: "one",
    sequence: 2,
    url: "https://mail.example.test/elsewhere",
    title: "",
    site: "roundcube",
    findings: { personName: "Anne Martin" },
  });
  expect(answer.plan?.site).toBe("generic");
  expect((await readingOfTab(1))?.person).toBeNull();
});

test("a message that went is told once, across a full navigation", async () => {
  await open(compose);
  await sending("m1", 1000);
  const { sent } = await open(list, "two", 2000);
  expect(sent).toMatchObject({ id: "m1", atMs: 1000, choice: "answered", site: "roundcube" });
  expect(sent?.reading.person).toEqual({ name: "Anne Martin", address: "anne@customer.test" });
  expect((await open(list, "three", 2500)).sent).toBeNull();
  await sending("m1", 2600);
  expect((await open(list, "four", 2700)).sent).toBeNull();
});

test("a message that failed is told never: its page stays, and another page is no sign", async () => {
  await open(compose);
  await sending("m1", 1000);
  expect((await open(`${base}?_task=addressbook`, "two", 2000)).sent).toBeNull();
  expect((await open(list, "three", 3000)).sent).toBeNull();
});

test("a sign on another origin, or too late, is none", async () => {
  await sending("m1", 0);
  expect((await open("https://other.test/?_task=mail&_refresh=1", "two", 10)).sent).toBeNull();
  await sending("m2", 0);
  expect((await open(list, "three", 10_000_000)).sent).toBeNull();
});

test("a sign in the page itself settles it once, whichever comes first", async () => {
  await sending("m1");
  expect(await messageSettled(1, "m1", true)).toMatchObject({ id: "m1" });
  expect(await messageSettled(1, "m1", true)).toBeNull();
  await sending("m2");
  expect(await messageSettled(1, "m2", false)).toBeNull();
  expect(await messageSettled(1, "m2", true)).toBeNull();
});

test("an address without a name gives one, where it is made of words", () => {
  expect(nameOf("anne.martin@customer.test")).toBe("Anne Martin");
  expect(nameOf("x83@customer.test")).toBeNull();
  expect(nameOf(null)).toBeNull();
});

test("the first frame to show the nonce owns it, another is refused", async () => {
  await frameOpened(1, "secret");
  expect(await hasFrameSpoken(1, "secret")).toBe(false);
  expect(await isFrameOpened(1, "guess", 5)).toBe(false);
  expect(await isFrameOpened(2, "secret", 5)).toBe(false);
  expect(await isFrameOpened(1, "secret", 5)).toBe(true);
  expect(await isFrameOpened(1, "secret", 5)).toBe(true);
  expect(await isFrameOpened(1, "secret", 6)).toBe(false);
  expect(await hasFrameSpoken(1, "secret")).toBe(true);
  await frameClosed(1, "secret");
  expect(await isFrameOpened(1, "secret", 5)).toBe(false);
});

test("many words at once lose none", async () => {
  await open(show);
  await Promise.all(
    Array.from({ length: 30 }, (_, at) => report(at + 2, { personName: `Name ${"x".repeat(at)}` })),
  );
  expect((await readingOfTab(1))?.person?.name).toBe(`Name ${"x".repeat(29)}`);
});

test("a worker that starts again reads from session storage what the one before it knew", async () => {
  await open(show);
  await report(3, { personName: "Anne Martin" });
  const before = await tabMemoryOf(1);
  forgetKnownTabs();
  const after = await tabMemoryOf(1);
  expect(after).not.toBe(before);
  expect(after).toEqual(before);
});

test("a message sent on a host that was taught is no guess", async () => {
  const taught = proposeKnown("r1", { url: show, title: "" });
  const sites = withTaught(taught ? [taught.rule] : []);
  const asked = { id: "m9", url: compose, findings: {}, recipientName: null, recipientAddress: "a@b.test" };
  await messageSending(1, asked, 0, sites);
  expect((await tabMemoryOf(1)).pending?.reading).toMatchObject({ site: "roundcube", guess: false });
  await messageSending(1, asked, 0);
  expect((await tabMemoryOf(1)).pending?.reading.guess).toBe(true);
});
