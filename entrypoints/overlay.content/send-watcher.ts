import type { SitePlan } from "@/lib/messages/page-contract";
import { type CaptureEvent, type CaptureState, nextCapture, noSend } from "@/lib/sites/capture";
import { readDocument, readFirst } from "@/lib/sites/document-reader";
import type { CapturePlan } from "@/lib/sites/site";
import { ask, randomId } from "./ask";

const lookEveryMs = 400;

const all = (selectors: readonly string[] | undefined): Element[] =>
  (selectors ?? []).flatMap((css) => {
    try {
      return [...document.querySelectorAll(css)];
    } catch {
      return [];
    }
  });

/** The recipient as it stands in the composer around a send control: the nearest ancestor that holds one. */
function recipient(plan: CapturePlan, control: Element) {
  for (let scope: Element | null = control; scope; scope = scope.parentElement) {
    const name = readFirst(plan.recipientName, scope)?.text ?? null;
    const address = readFirst(plan.recipientAddress, scope)?.text ?? null;
    if (name !== null || address !== null) return { recipientName: name, recipientAddress: address };
  }
  return null;
}

/** The composer that holds a send control or stands beside it, found from the inside out. */
function composerOf(plan: CapturePlan, control: Element): Element | null {
  const css = plan.composer?.join(",");
  if (!css) return null;
  for (let scope: Element | null = control; scope; scope = scope.parentElement) {
    const found = scope.matches(css) ? scope : scope.querySelector(css);
    if (found) return found;
  }
  return null;
}

export interface SendWatcher {
  /** A press anywhere in the page; only trusted ones count. */
  pressed(event: Event): void;
}

/** Notices messages that go out of a page by its capture plan, and tells the background. Proposes nothing itself. */
export function watchSends(plan: () => SitePlan, signal: AbortSignal): SendWatcher {
  let state: CaptureState = noSend;
  let here: { readonly control: Element; readonly who: ReturnType<typeof recipient> } | null = null;
  let seenBefore: ReadonlySet<Element> = new Set();
  let composer: Element | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  const ended = () => clearInterval(timer);
  signal.addEventListener("abort", ended);

  const happen = (event: CaptureEvent, sending?: () => void) => {
    const { tell, ...next } = nextCapture(state, event);
    state = next;
    for (const { name, id } of tell) {
      if (name === "page.sending") sending?.();
      else void ask(name, { id });
    }
    if (!state.pending) ended();
  };
  const look = () => {
    const { capture } = plan();
    const isNew = (element: Element) => !seenBefore.has(element);
    const nowMs = performance.now();
    const moved = location.href !== state.pending?.url;
    if (all(capture?.failed).some(isNew)) happen({ type: "failed" });
    else if (all(capture?.sent).some(isNew)) happen({ type: "went", nowMs });
    else if (composer?.isConnected === false) happen({ type: "went", nowMs });
    else if (moved && capture?.sentUrl && new RegExp(capture.sentUrl).test(location.href))
      happen({ type: "went", nowMs });
    else happen({ type: "waited", nowMs });
  };
  const press = (capture: CapturePlan, control: Element) => {
    const who = recipient(capture, control) ?? (here?.control === control ? here.who : null);
    const { document: reading } = plan();
    const url = location.href;
    composer = composerOf(capture, control);
    seenBefore = new Set([...all(capture.sent), ...all(capture.failed)]);
    happen(
      { type: "pressed", id: randomId(), url, nowMs: performance.now(), withinMs: capture.withinMs },
      () => {
        if (!state.pending) return;
        const findings = reading ? readDocument(reading, document).findings : {};
        const none = { recipientName: null, recipientAddress: null };
        void ask("page.sending", { id: state.pending.id, url, findings, ...(who ?? none) });
      },
    );
    clearInterval(timer);
    timer = setInterval(look, lookEveryMs);
  };
  const controlOf = (event: Event, selectors: readonly string[] | undefined): Element | null => {
    const target = event.composedPath()[0];
    if (!selectors?.length || !(target instanceof Element)) return null;
    try {
      return target.closest(selectors.join(","));
    } catch {
      return null;
    }
  };
  return {
    pressed(event) {
      const { capture } = plan();
      if (!capture || !event.isTrusted) return;
      if (event.type === "click" && controlOf(event, capture.undo)) return happen({ type: "taken-back" });
      if (event instanceof KeyboardEvent) {
        if (!capture.sendByKeys || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        const at = event.composedPath()[0];
        if (at instanceof Element && recipient(capture, at)) press(capture, at);
        return;
      }
      const control = controlOf(event, capture.send);
      if (!control) return;
      // Some composers are gone by the time the click arrives: who it is for is read when the button goes down.
      if (event.type === "pointerdown") here = { control, who: recipient(capture, control) };
      else if (event.type === "click") press(capture, control);
    },
  };
}
