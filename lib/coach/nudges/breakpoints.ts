import type { Action } from "@/lib/model/action";
import type { BreakpointKind } from "./moment";

const minuteMs = 60_000;

/** A breakpoint that the log shows: when something ended, and what it was. */
export interface Breakpoint {
  readonly atMs: number;
  readonly kind: BreakpointKind;
}

const kinds: Partial<Record<string, BreakpointKind>> = {
  email: "mail-sent",
  call: "call-ended",
  quote: "quote-saved",
};
const meetings = new Set(["meeting", "visit", "demo", "call"]);

const endOf = (action: Action) => Date.parse(action.at) + (action.minutes ?? 0) * minuteMs;

/** The breakpoints of a log in the order of time: a mail sent, a call ended, a quotation saved. */
export function breakpointsOf(actions: readonly Action[]): Breakpoint[] {
  const found: Breakpoint[] = [];
  for (const action of actions) {
    const kind = kinds[action.kind];
    if (kind) found.push({ atMs: endOf(action), kind });
  }
  return found.sort((a, b) => a.atMs - b.atMs);
}

/** Whether a call, meeting, visit or demo of the log covers an instant; built once for a log. */
export function meetingsOf(actions: readonly Action[]): (atMs: number) => boolean {
  const spans: { from: number; until: number }[] = [];
  const found = actions
    .filter((action) => meetings.has(action.kind) && (action.minutes ?? 0) > 0)
    .map((action) => ({ from: Date.parse(action.at), until: endOf(action) }))
    .toSorted((a, b) => a.from - b.from);
  for (const span of found) {
    const last = spans.at(-1);
    if (last && span.from < last.until) last.until = Math.max(last.until, span.until);
    else spans.push(span);
  }
  return (atMs) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.until ?? 0) <= atMs) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    return span !== undefined && span.from <= atMs;
  };
}
