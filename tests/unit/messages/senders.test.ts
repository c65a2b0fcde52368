import { expect, test } from "vitest";
import { contentScriptsOnly, ownPagesOnly } from "@/lib/messages/senders";
import { extensionId, ownOrigin, type Sender } from "@/lib/platform/runtime";

const tab = { id: 4 } as NonNullable<Sender["tab"]>; // Only the id of a tab is looked at.
const own = (path: string, more: Partial<Sender> = {}): Sender => ({
  id: extensionId(),
  url: `${ownOrigin()}${path}`,
  ...more,
});
const policy = ownPagesOnly((tabId, nonce) => tabId === 4 && nonce === "n1");

test("Cairn's own pages are heard: popup, side panel, and a page in a tab of its own", () => {
  expect(policy(own("popup.html"))).toBe(true);
  expect(policy(own("coach.html", { tab, frameId: 0 }))).toBe(true);
});

test("inside another page only the sidebar is heard, with the nonce registered for that tab", () => {
  expect(policy(own("sidebar.html?nonce=n1", { tab, frameId: 7 }))).toBe(true);
  expect(policy(own("sidebar.html?nonce=guess", { tab, frameId: 7 }))).toBe(false);
  expect(policy(own("sidebar.html", { tab, frameId: 7 }))).toBe(false);
  expect(policy(own("coach.html?nonce=n1", { tab, frameId: 7 }))).toBe(false);
  expect(policy(own("sidebar.html?nonce=n1", { tab: { ...tab, id: 5 }, frameId: 7 }))).toBe(false);
});

test("pages, content scripts and other extensions are not heard", () => {
  expect(policy({ id: extensionId(), url: "https://mail.example/", tab, frameId: 0 })).toBe(false);
  expect(policy({ ...own("popup.html"), id: "another" })).toBe(false);
  expect(policy({ id: extensionId() })).toBe(false);
  expect(policy({ id: extensionId(), url: `${ownOrigin().slice(0, -1)}.evil.example/` })).toBe(false);
});

test("content scripts are told apart from Cairn's own pages", () => {
  expect(contentScriptsOnly({ id: extensionId(), url: "https://mail.example/", tab, frameId: 0 })).toBe(true);
  expect(contentScriptsOnly(own("coach.html", { tab, frameId: 0 }))).toBe(false);
  expect(contentScriptsOnly({ id: "another", url: "https://mail.example/", tab })).toBe(false);
});
