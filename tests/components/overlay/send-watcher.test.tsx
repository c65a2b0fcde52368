import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { watchSends } from "@/entrypoints/overlay.content/send-watcher";
import { registry } from "@/lib/sites/registry";

let told: { name: string; asked: Record<string, unknown> }[] = [];
let end = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  end = new AbortController();
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(((message: (typeof told)[number]) => {
    told.push(message);
  }) as never);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const add = (html: string) => document.body.insertAdjacentHTML("beforeend", html);
const drop = (css: string) => document.querySelector(css)?.remove();

/** A webmail's dated page, its send control pressed by a person, and the sign by which that webmail says that it went. */
const webmails = [
  [
    "gmail",
    "gmail/2026-07-09-inline-reply",
    () => add('<div class="vh"><span id="link_vsm">x</span><span id="link_undo">y</span></div>'),
  ],
  ["gmail", "gmail/2022-03-25-compose", () => add('<div class="vh"><span id="link_vsm">x</span></div>')],
  ["outlook", "outlook/2022-03-25-compose", () => drop("[data-testid='ComposeSendButton']")],
  ["yahoo", "yahoo/2022-03-25-compose", () => drop("[data-test-id='compose-send-button']")],
  ["proton", "proton/2026-11-23-compose", () => drop(".composer")],
  ["openxchange", "openxchange/2026-11-23-compose", () => drop(".io-ox-mail-compose-window")],
  ["zimbra", "zimbra/2026-11-23-compose", () => add('<div class="ZToast">x</div>')],
] as const;

function open(id: string, fixture: string) {
  const html = readFileSync(`tests/fixtures/sites/${fixture}.html`, "utf8");
  document.body.innerHTML = new DOMParser().parseFromString(html, "text/html").body.innerHTML;
  const site = registry.find((one) => one.id === id);
  const plan = { site: id, document: site?.document ?? null, capture: site?.capture ?? null };
  const watcher = watchSends(() => plan, end.signal);
  /** A person's press: no test can make a trusted event, so that what a press is stands here by itself. */
  const press = (css: string, isTrusted = true) => {
    const target = document.querySelector(css);
    expect([css, target === null]).toEqual([css, false]);
    for (const type of ["pointerdown", "click"])
      watcher.pressed({ type, isTrusted, composedPath: () => [target] } as unknown as Event);
  };
  const send = (site?.capture?.send ?? []).find((css) => document.querySelector(css)) ?? "";
  return { press, send };
}

const names = () => told.map(({ name }) => name);
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe.each(webmails)("%s, %s", (id, fixture, goes) => {
  test("sent: told in order, once, to whom it was", async () => {
    const { press, send } = open(id, fixture);
    press(send);
    await wait(500);
    expect(names()).toEqual(["page.sending"]);
    goes();
    await wait(5000);
    expect(names()).toEqual(["page.sending", "page.sent"]);
    expect(String(told[0]?.asked["recipientAddress"])).toContain("anne@client.example");
    expect(new Set(told.map(({ asked }) => asked["id"])).size).toBe(1);
  });

  test("pressed twice is once; without a sign it is given up; a page's own press is none", async () => {
    const first = open(id, fixture);
    first.press(first.send, false);
    await wait(1000);
    expect(told).toEqual([]);
    first.press(first.send);
    first.press(first.send);
    await wait(400_000);
    expect([...new Set(names())]).toEqual(["page.sending", "page.unsent"]);
    goes();
    await wait(5000);
    expect(names()).not.toContain("page.sent");
  });
});

test("Gmail: a scheduled message is one that goes, and Undo takes it back", async () => {
  const { press } = open("gmail", "gmail/2022-03-25-compose");
  document
    .querySelector("form, .AD, body > *")
    ?.insertAdjacentHTML("beforeend", '<div role="menuitem" selector="scheduledSend">x</div>');
  press("[selector='scheduledSend']");
  // A time is chosen in between.
  await wait(30_000);
  add('<div class="vh"><span id="link_vsm">x</span><span id="link_undo">y</span></div>');
  await wait(1000);
  expect(names()).toEqual(["page.sending", "page.sent"]);
  press("#link_undo");
  await wait(10);
  expect(names()).toEqual(["page.sending", "page.sent", "page.unsent"]);
  expect(told[2]?.asked["id"]).toBe(told[0]?.asked["id"]);
});

test("Proton: undone in its notice, it is taken back", async () => {
  const { press, send } = open("proton", "proton/2026-11-23-compose");
  press(send);
  add('<div role="alert" class="bg-success">x<button>y</button></div>');
  await wait(1000);
  press("[role='alert'] button");
  await wait(10);
  expect(names()).toEqual(["page.sending", "page.sent", "page.unsent"]);
});
