import type { DocumentPlan, Findings } from "@/lib/sites/site";
import { type DocumentReading, frameDocuments, readDocument } from "@/lib/sites/document-reader";
import { withoutStale } from "./stale";

/** When a page is read again after its URL changed, in milliseconds: most draw within the first two. */
const afterChangeMs = [50, 180, 600, 1500, 3200];
const longestPauseMs = 2000;
const shortestPauseMs = 80;

export interface PageState {
  readonly url: string;
  readonly title: string;
  readonly findings: Findings;
}

export interface PageFollower {
  /** Reads now; reports even what did not change. */
  reread(): void;
  /** A person did something: what they see may change without the URL. */
  acted(): void;
  /** Whether the URL changed since last asked. */
  look(): void;
}

/**
 * Follows one document: its URL (Navigation API, else its events), its title, and the elements in which the plan's
 * record is redrawn. Reports each state once. When the URL changes it first reports that nothing is known, then
 * what is read; a text that still stands in the same element as before the change is held back as an old one.
 */
export function followPage(
  plan: () => DocumentPlan | null,
  report: (state: PageState) => void,
  signal: AbortSignal,
): PageFollower {
  let url = location.href;
  let last = "";
  let before: DocumentReading = { findings: {}, elements: {} };
  let now = before;
  let titleBefore = "";
  let changedAt = -Infinity;
  let pauseMs = shortestPauseMs;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const frames = new WeakSet<Document>();
  let waiting = false;

  const tell = (state: PageState, always = false) => {
    const text = JSON.stringify(state);
    if (text === last && !always) return false;
    last = text;
    report(state);
    return true;
  };
  const later = (run: () => void, ms: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!signal.aborted) run();
    }, ms);
    timers.add(timer);
  };
  const read = (always = false): boolean => {
    const asked = plan();
    const sinceMs = performance.now() - changedAt;
    now = asked ? readDocument(asked, document) : { findings: {}, elements: {} };
    const title = document.title.slice(0, 300);
    return tell(
      {
        url,
        title: title === titleBefore && sinceMs < 3000 ? "" : title,
        findings: withoutStale(now, before, sinceMs),
      },
      always,
    );
  };
  const observe = () => {
    const asked = plan();
    if (!asked || signal.aborted) return;
    const watched = (asked.watch ?? ["main,[role=main]"]).flatMap((css) => {
      try {
        return [...document.querySelectorAll(css)].slice(0, 4);
      } catch {
        return [];
      }
    });
    const inside = frameDocuments(asked, document);
    for (const frame of inside) {
      if (frames.has(frame)) continue;
      frames.add(frame);
      frame.defaultView?.frameElement?.addEventListener("load", redrawn, { signal });
    }
    const bodies = inside.flatMap((frame) => frame.body ?? []);
    for (const element of watched.length > 0 ? watched : [document.body ?? document.documentElement]) {
      content.observe(element, { childList: true, subtree: true, characterData: true });
    }
    for (const body of bodies) content.observe(body, { childList: true, subtree: true });
  };
  // One reading for any number of changes: it looks away at the first, and back after it has read in idle time.
  // A page that never rests is read less and less often, until it says something new or someone acts.
  const redrawn = () => {
    content.disconnect();
    if (waiting) return;
    waiting = true;
    later(() => {
      const readAgain = () => {
        waiting = false;
        if (signal.aborted) return;
        look();
        pauseMs = read() ? shortestPauseMs : Math.min(longestPauseMs, pauseMs * 1.5);
        observe();
      };
      if ("requestIdleCallback" in globalThis) requestIdleCallback(readAgain, { timeout: 150 });
      else readAgain();
    }, pauseMs);
  };
  const content = new MutationObserver(redrawn);
  const soon = (times: readonly number[]) => {
    for (const ms of times) later(() => read(), ms);
  };
  const look = () => {
    if (location.href === url) return;
    url = location.href;
    before = now;
    titleBefore = document.title.slice(0, 300);
    changedAt = performance.now();
    pauseMs = shortestPauseMs;
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    waiting = false;
    tell({ url, title: "", findings: {} });
    soon(afterChangeMs);
    content.disconnect();
    observe();
  };
  const heading = new MutationObserver(() => {
    look();
    read();
  });
  if (document.head) heading.observe(document.head, { childList: true, subtree: true, characterData: true });
  globalThis.navigation?.addEventListener("currententrychange", look, { signal });
  for (const type of ["popstate", "hashchange"]) addEventListener(type, look, { signal });
  signal.addEventListener("abort", () => {
    content.disconnect();
    heading.disconnect();
    for (const timer of timers) clearTimeout(timer);
  });
  read();
  observe();
  if (plan()) soon([300, 1000, 3000]);
  return {
    reread() {
      look();
      content.disconnect();
      observe();
      read(true);
    },
    acted() {
      look();
      pauseMs = shortestPauseMs;
    },
    look,
  };
}
