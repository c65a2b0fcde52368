import type { DayTotals } from "./day-totals";
import type { Evidence, OpenQuote } from "./evidence";
import { betaBelow } from "./statistics/likelihoods";
import { followUp } from "./thresholds";

type Quotes = Pick<Evidence, "openQuotes" | "namesFollowUps">;

/** Quotes after a day, and of those that it settled whether each was followed up in time. */
interface QuotesAfter extends Quotes {
  readonly settled: readonly boolean[];
}

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
): QuotesAfter {
  const { openQuotes, namesFollowUps: namedSoFar } = before;
  const nothing: QuotesAfter = { openQuotes, namesFollowUps: namedSoFar, settled: noQuotes };
  if (!isWatched && totals === null)
    return openQuotes.length === 0 ? nothing : { ...nothing, openQuotes: [] };
  const isQuiet = totals === null || totals.quotes.length === 0;
  if (isQuiet && openQuotes.length === 0 && (totals?.followUps.length ?? 0) === 0) return nothing;
  const named = new Set(totals?.followUps);
  const pursued = new Set(totals?.pursued);
  const namesFollowUps = namedSoFar || named.size > 0;
  const settled: boolean[] = [];
  const open: OpenQuote[] = [];
  for (const quote of openQuotes) {
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
  return { openQuotes: open, namesFollowUps, settled };
}
const noQuotes: readonly boolean[] = [];

/** How quotes were followed up of late, in quotes of today's weight; worth half after so many worked days. */
export interface FollowUps {
  readonly good: number;
  readonly poor: number;
  /** The count of worked days on which the last one was settled. */
  readonly workedDay: number;
}
export const noFollowUps: FollowUps = { good: 0, poor: 0, workedDay: 0 };

/** The follow-ups after a day that settled these. Days forget, not quotes: whoever writes few is soon known again too. */
export function followUpsAfter(before: FollowUps, settled: readonly boolean[], workedDay: number): FollowUps {
  if (settled.length === 0) return before;
  const worth = 0.5 ** ((workedDay - before.workedDay) / followUp.halfLifeWorkedDays);
  let good = 0;
  for (const inTime of settled) if (inTime) good += 1;
  return {
    good: before.good * worth + good,
    poor: before.poor * worth + settled.length - good,
    workedDay,
  };
}

/** Whether quotes are poorly followed up of late: P(rate < .60) >= .80, from a uniform prior. */
export function areQuotesPoorlyFollowedUp({ good, poor }: FollowUps): boolean {
  return betaBelow(followUp.poorRate, good + 1, poor + 1) >= followUp.sureness;
}
