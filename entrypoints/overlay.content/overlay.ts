import { browser } from "wxt/browser";
import type { HelloAnswer, SitePlan } from "@/lib/messages/page-contract";
import { isHelloAnswer, isSitePlan, isToPage } from "@/lib/messages/page-guards";
import { ask, isOrphan, randomId } from "./ask";
import { createFrame } from "./frame";
import { createLauncher } from "./launcher";
import { showNote } from "./note";
import { followPage, type PageFollower, type PageState } from "./page-follower";
import { createPlace } from "./place";
import { watchSends } from "./send-watcher";

/** What ends all that runs here: the content script's context. */
export interface OverlayContext {
  readonly signal: AbortSignal;
  abort(): void;
}

const presses = [
  "pointerdown",
  "pointermove",
  "pointerup",
  "pointercancel",
  "mousedown",
  "click",
  "keydown",
  "keyup",
];
const nowhere: SitePlan = { site: "", document: null, capture: null };

/** A document ready to be read: not still being parsed, nor being prepared for a visit that may never come. */
async function isReady(): Promise<void> {
  if (document.readyState === "loading") await once(document, "DOMContentLoaded");
  if ("prerendering" in document && document.prerendering) await once(document, "prerenderingchange");
}
const once = (target: EventTarget, type: string) =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

/**
 * Everything that Cairn does inside a page: asks the background what this page is, shows the launcher, follows
 * the page and reports what the plan finds, and notices messages that go. One signal ends it.
 */
export function startOverlay(context: OverlayContext): void {
  const { signal } = context;
  const instance = randomId();
  let sequence = 0;
  let plan = nowhere;
  let hello: HelloAnswer | null = null;
  let follower: PageFollower | null = null;
  let place: ReturnType<typeof createPlace> | null = null;
  let handle: ((event: Event) => void) | null = null;
  let toggle = () => {};
  let close = () => {};
  const sends = watchSends(() => plan, signal);

  /** After an update nothing here can reach Cairn: say so once, and stop. */
  const isOver = (): boolean => {
    if (signal.aborted) return true;
    if (!isOrphan()) return false;
    const refresh = hello?.texts.refresh;
    context.abort();
    if (refresh) showNote(createPlace(AbortSignal.timeout(15_000)).root, refresh);
    return true;
  };

  const onPress = (event: Event) => {
    if (place && event.target === place.host) {
      // What is pressed on Cairn is none of the page's business.
      event.stopImmediatePropagation();
      if (event.isTrusted && !(event.type === "click" && isOver())) handle?.(event);
      return;
    }
    if (!/^(pointerdown|click|keydown)$/.test(event.type) || !event.isTrusted || isOver()) return;
    sends.pressed(event);
    follower?.acted();
    // A page that redraws itself whole, or closes the dialog that we stood in, takes our element with it.
    if (place?.host.isConnected === false) place.raise();
  };
  for (const type of presses) addEventListener(type, onPress, { capture: true, passive: false, signal });

  const onMessage = (message: unknown, sender: { id?: string }) => {
    if (sender.id !== browser.runtime.id || !isToPage(message)) return;
    if (message.type === "sidebar.toggle") toggle();
    else if (message.type === "sidebar.close") close();
    else if (message.type === "page.reread") follower?.reread();
    else context.abort();
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener("abort", () => {
    if (!isOrphan()) browser.runtime.onMessage.removeListener(onMessage);
  });

  const mount = (answer: HelloAnswer) => {
    const put = createPlace(signal);
    place = put;
    const refuse = async () => {
      if ((await ask("panel.open", {})) !== true) showNote(put.root, answer.texts.refused);
    };
    const frame = createFrame(put.root, answer.side, answer.texts.frame, signal, () => {
      showNote(put.root, answer.texts.refused);
    });
    close = frame.close;
    toggle = () => {
      if (isOver()) return;
      if (!put.host.isConnected || document.querySelector("dialog:modal")) put.raise();
      if (frame.isOpen) frame.close();
      // In a sandboxed page the frame has no origin of its own and can't work.
      else if (self.origin === "null") void refuse();
      else frame.open();
    };
    const launcher = createLauncher(
      answer,
      () => toggle(),
      (topPercent) => void ask("launcher.moved", { topPercent }),
    );
    handle = launcher.handle;
    put.root.append(launcher.button);
  };

  const tell = async (state: PageState) => {
    if (isOver()) return;
    const other = await ask("page.report", { instance, sequence: ++sequence, site: plan.site, ...state });
    if (!isSitePlan(other)) return;
    plan = other;
    follower?.reread();
  };

  const begin = async () => {
    await isReady();
    if (signal.aborted) return;
    const answer = await ask("page.hello", {
      instance,
      sequence: ++sequence,
      url: location.href,
      title: document.title.slice(0, 300),
    });
    if (signal.aborted || !isHelloAnswer(answer)) return;
    plan = answer.plan;
    if (hello) return follower?.reread();
    hello = answer;
    mount(answer);
    follower = followPage(
      () => plan.document,
      (state) => void tell(state),
      signal,
    );
  };
  void begin();
  addEventListener("pagehide", () => void ask("page.left", { instance }), { signal });
  addEventListener("pageshow", (event) => event.persisted && void begin(), { signal });
  document.addEventListener("visibilitychange", () => document.hidden || isOver() || follower?.look(), {
    signal,
  });
}
