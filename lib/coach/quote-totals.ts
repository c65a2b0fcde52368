import type { Action } from "@/lib/model/action";
import type { DayTotals } from "./day-totals";

/** Whether an action takes something up with a customer: a mail or a call of one's own. */
export function isPursuit(action: Action): boolean {
  return (
    !action.internal &&
    action.initiative === "proactive" &&
    (action.kind === "email" || action.kind === "call")
  );
}

/** A day's quotes by id, each with whether the same day already followed it up. */
export function quotesOf(actions: readonly Action[]): DayTotals["quotes"] {
  if (!actions.some(({ kind }) => kind === "quote")) return [];
  const lastPursuitMs = new Map<string, number>();
  for (const action of actions.filter(isPursuit)) {
    const [opportunity, atMs] = [action.opportunity ?? "", Date.parse(action.at)];
    lastPursuitMs.set(opportunity, Math.max(atMs, lastPursuitMs.get(opportunity) ?? atMs));
  }
  return actions
    .filter((action) => action.kind === "quote")
    .map((quote) => ({
      id: quote.id,
      opportunity: quote.opportunity ?? null,
      account: quote.account ?? null,
      followedUp:
        Boolean(quote.opportunity) &&
        (lastPursuitMs.get(quote.opportunity ?? "") ?? -Infinity) > Date.parse(quote.at),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
