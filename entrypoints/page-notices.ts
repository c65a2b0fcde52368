import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isNoticePlan } from "@/lib/messages/page-guards";
import { readFirst } from "@/lib/sites/document-reader";
import { nextNotice, nothingNoticed, noticeTimes, type NoticeEvent } from "@/lib/sites/notice";
import type { NoticePlan } from "@/lib/sites/site";
import { ask, isOrphan, randomId } from "./overlay.content/ask";

const lookEveryMs = 300;
/** The name under which this script stands in the content scripts' world, which no page can reach. */
const noticesName = "cairnNotices";

function closest(target: EventTarget | undefined, css: readonly string[]): Element | null {
  try {
    return target instanceof Element && css.length > 0 ? target.closest(css.join(",")) : null;
  } catch {
    return null;
  }
}

/** Watches one page by its plan. Looks only after a person's press, and for no longer than that press can matter. */
function watch(plan: NoticePlan, signal: AbortSignal): void {
  let state = nothingNoticed;
  let form: Element | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  let untilMs = 0;
  signal.addEventListener("abort", () => clearInterval(timer));

  /** Which deal is on screen: by its address, and by what names it in the page where no address does. */
  const place = () => `${location.href} ${readFirst(plan.of, document)?.text ?? ""}`;
  const stage = () => readFirst(plan.stage, document)?.text ?? "";
  const happen = (event: NoticeEvent) => {
    const decision = nextNotice(state, event);
    state = decision.state;
    for (const told of decision.tell) void ask("page.noticed", { ...told, url: location.href });
    for (const id of decision.untell) void ask("page.unsent", { id });
  };
  const look = () => {
    const nowMs = performance.now();
    if (form && !form.isConnected) {
      form = null;
      happen({ type: "gone", nowMs });
    }
    if (plan.stage) happen({ type: "stage", id: randomId(), place: place(), stage: stage(), nowMs });
    if (nowMs > untilMs) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  const lookOn = (ms: number) => {
    untilMs = Math.max(untilMs, performance.now() + ms);
    timer ??= setInterval(look, lookEveryMs);
  };
  const pressed = (event: Event) => {
    if (!event.isTrusted) return;
    const target = event.composedPath()[0];
    const nowMs = performance.now();
    if (plan.stage) {
      // What the press before this one did comes first.
      happen({ type: "stage", id: randomId(), place: place(), stage: stage(), nowMs });
      happen({ type: "acted", place: place(), stage: stage(), nowMs });
      lookOn(noticeTimes.movedMs);
    }
    if (event.type === "pointerdown") return;
    const link = plan.telephone ? closest(target, ["a[href^='tel:' i]"]) : null;
    const number = link?.getAttribute("href")?.replaceAll(/[^\d+]/g, "") ?? "";
    if (number !== "") happen({ type: "called", id: randomId(), number: `${number} ${place()}`, nowMs });
    for (const act of plan.acts ?? []) {
      if (!closest(target, act.press)) continue;
      form = closest(target, act.form);
      if (!form) continue;
      happen({ type: "kept", id: randomId(), what: act.what, nowMs });
      lookOn(noticeTimes.keptMs);
    }
  };
  for (const type of ["pointerdown", "click", "change", "drop", "keydown"])
    addEventListener(type, pressed, { capture: true, passive: true, signal });
}

/**
 * Notices calls, meetings that are booked and deals that are moved, on sites that declare how (`NoticePlan`). Loaded
 * by the background after the overlay's script has spoken, so that this one stays small on every other site.
 */
export default defineUnlistedScript(() => {
  // Both scripts share their globals in a document: a newer one ends the older.
  const world = globalThis as { [noticesName]?: AbortController };
  world[noticesName]?.abort();
  const controller = new AbortController();
  world[noticesName] = controller;
  const leave = (message: unknown, sender: { id?: string }) => {
    const isOwn = sender.id === browser.runtime.id;
    if (isOwn && (message as { type?: unknown } | null)?.type === "site.left") controller.abort();
  };
  browser.runtime.onMessage.addListener(leave);
  controller.signal.addEventListener("abort", () => {
    if (!isOrphan()) browser.runtime.onMessage.removeListener(leave);
  });
  void ask("page.notices", { url: location.href }).then((plan) => {
    if (!controller.signal.aborted && isNoticePlan(plan)) watch(plan, controller.signal);
  });
});
