import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { ContentScriptContext } from "@/entrypoints/overlay.content/context";
import { startOverlay } from "@/entrypoints/overlay.content/overlay";
import { createLauncher } from "@/entrypoints/overlay.content/launcher";
import { withoutStale } from "@/entrypoints/overlay.content/stale";
import type { HelloAnswer } from "@/lib/messages/page-contract";

const hello: HelloAnswer = {
  plan: { site: "generic", document: { name: [] }, capture: null },
  side: "right",
  topPercent: 60,
  texts: { open: "Open Cairn", frame: "Cairn", refresh: "Reload", refused: "Refused" },
};
const hosts = () => document.querySelectorAll("cairn-launcher");

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { id: "cairn" });
  fakeBrowser.runtime.onMessage.addListener(((
    message: { name: string },
    _sender: unknown,
    respond: (answer: unknown) => void,
  ) => {
    respond({ ok: true, value: message.name === "page.hello" ? hello : null });
    return true;
  }) as never);
});
afterEach(() => vi.restoreAllMocks());

/** Counts what is added to and taken off the places where a page script may leave something behind. */
function countListeners() {
  const open = new Set<unknown>();
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target) as EventTarget["addEventListener"];
    vi.spyOn(target, "addEventListener").mockImplementation((type, listener, options) => {
      const signal = typeof options === "object" ? options?.signal : undefined;
      const once = typeof options === "object" && options?.once;
      if (!once) open.add(listener);
      signal?.addEventListener("abort", () => open.delete(listener));
      add(type, listener, options);
    });
  }
  return open;
}

test("mounted and unmounted a hundred times, nothing is left", async () => {
  const listeners = countListeners();
  const mute = vi.spyOn(browser.runtime.onMessage, "removeListener");
  for (let times = 0; times < 100; times++) {
    const context = new ContentScriptContext();
    startOverlay(context);
    await vi.waitFor(() => expect(hosts()).toHaveLength(1), { interval: 1 });
    context.abort();
    expect(hosts()).toHaveLength(0);
  }
  expect(listeners.size).toBe(0);
  expect(mute).toHaveBeenCalledTimes(100);
});

test("a newer script ends the older, and one launcher is there", async () => {
  const older = new ContentScriptContext();
  startOverlay(older);
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  const newer = new ContentScriptContext();
  expect(older.signal.aborted).toBe(true);
  startOverlay(newer);
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  newer.abort();
});

test("the page sees a closed door", async () => {
  const context = new ContentScriptContext();
  startOverlay(context);
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  expect(hosts()[0]?.shadowRoot).toBeNull();
  context.abort();
});

test("a synthetic press or key counts for nothing, the launcher has a name", () => {
  const press = vi.fn<() => void>();
  const moved = vi.fn<(topPercent: number) => void>();
  const { button, handle } = createLauncher(hello, press, moved);
  handle(new MouseEvent("click"));
  handle(new KeyboardEvent("keydown", { key: "ArrowUp" }));
  expect(press).not.toHaveBeenCalled();
  expect(moved).not.toHaveBeenCalled();
  expect(button.getAttribute("aria-label")).toBe("Open Cairn");
});

test("a trusted arrow key moves it, within the window", () => {
  const moved = vi.fn<(topPercent: number) => void>();
  const { handle } = createLauncher({ ...hello, topPercent: 1 }, vi.fn<() => void>(), moved);
  const key = (name: string) => {
    const event = new KeyboardEvent("keydown", { key: name });
    Object.defineProperty(event, "isTrusted", { value: true });
    handle(event);
  };
  key("ArrowUp");
  key("ArrowDown");
  expect(moved.mock.calls).toEqual([[0], [2]]);
});

test("what still stands as before the change of URL is the former customer's, and held back", () => {
  const [one, other] = [document.createElement("p"), document.createElement("p")];
  const before = { findings: { name: "Anne" }, elements: { name: one } };
  expect(withoutStale(before, before, 100)).toEqual({});
  expect(withoutStale({ findings: { name: "Paul" }, elements: { name: one } }, before, 100)).toEqual({
    name: "Paul",
  });
  expect(withoutStale({ findings: { name: "Anne" }, elements: { name: other } }, before, 100)).toEqual({
    name: "Anne",
  });
  expect(withoutStale(before, before, 5000)).toEqual({ name: "Anne" });
});
