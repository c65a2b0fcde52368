import type { DayTotals } from "./day-totals";
import type { Evidence, OpenQuote } from "./evidence";
import { betaBelow } from "./statistics/likelihoods";
import { followUp } from "./thresholds";

type Quotes = Pick<Evidence, "openQuotes" | "followedUp" | "namesFollowUps">;

/**
 * Quotes after one more day: those that the day follows up are settled well, those older than seven worked days
 * badly. Left out are quotes that nothing could follow up (no opportunity, and nobody names quotes), and those still
 * open on a worked day that was not watched: a follow-up of that day would not have been seen.
 *
 * @param isWatched whether the day was watched, or was not worked
 */
export function followQuotes(
  before: Quotes,
  totals: DayTotals | null,
  workedDay: number,
  isWatched: boolean,
): Quotes {
  if (!isWatched && totals === null)
    return before.openQuotes.length === 0 ? before : { ...before, openQuotes: [] };
  const isQuiet = totals === null || totals.quotes.length === 0;
  if (isQuiet && before.openQuotes.length === 0 && (totals?.followUps.length ?? 0) === 0) return before;
  const named = new Set(totals?.followUps);
  const pursued = new Set(totals?.pursued);
  const namesFollowUps = before.namesFollowUps || named.size > 0;
  const settled: boolean[] = [];
  const open: OpenQuote[] = [];
  for (const quote of before.openQuotes) {
    if (workedDay - quote.workedDay > followUp.withinWorkedDays) settled.push(false);
    else if (named.has(quote.id) || (quote.opportunity !== null && pursued.has(quote.opportunity)))
      settled.push(true);
    else if (isWatched) open.push(quote);
  }
  for (const quote of totals?.quotes ?? []) {
    if (quote.followedUp || named.has(quote.id)) settled.push(true);
    else if (isWatched && (quote.opportunity !== null || namesFollowUps))
      open.push({ id: quote.id, opportunity: quote.opportunity, workedDay });
  }
  return {
    openQuotes: open,
    followedUp:
      settled.length > 0
        ? [...before.followedUp, ...settled].slice(-followUp.recentQuotes)
        : before.followedUp,
    namesFollowUps,
  };
}

/** Whether quotes are poorly followed up: P(rate < .60) >= .80 over the last forty, from a uniform prior. */
export function areQuotesPoorlyFollowedUp(followedUp: readonly boolean[]): boolean {
  const good = followedUp.filter(Boolean).length;
  return betaBelow(followUp.poorRate, good + 1, followedUp.length - good + 1) >= followUp.sureness;
}
