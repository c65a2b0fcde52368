import type { DayTotals } from "../day-totals";
import { tPoint } from "../experiments/co-movement";
import { exchangesOf } from "./day-shares";

/** What is compared from one span of days to the next: a number for each day. */
export const changeMeasures = {
  "started-share": (totals) => {
    const { started, answered } = exchangesOf(totals);
    return started + answered === 0 ? null : started / (started + answered);
  },
  started: (totals) => exchangesOf(totals).started,
  answered: (totals) => exchangesOf(totals).answered,
  quotes: (totals) => countOf(totals, "quote"),
  prospecting: (totals) => countOf(totals, "prospecting"),
  "help-requests": (totals) => countOf(totals, "help-request"),
} as const satisfies Record<string, (totals: DayTotals) => number | null>;
export type ChangeMeasure = keyof typeof changeMeasures;

function countOf(totals: DayTotals, kind: string): number {
  return totals.groups.reduce((sum, group) => sum + (group.kind === kind ? group.count : 0), 0);
}

/** A change that is larger than the days vary by themselves. */
export interface Change {
  readonly measure: ChangeMeasure;
  readonly before: number;
  readonly now: number;
  readonly low: number;
  readonly high: number;
}

/** Days in each span below which nothing is compared, and how many changes are told at most. */
export const changeGateDays = 8;
const mostChanges = 3;

function moments(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: squares / (values.length - 1) / values.length };
}

/**
 * What changed from one span of days to the next, the clearest first: means by the day whose difference is clear
 * of 0 by Welch's 99 % interval (a list of six is looked at each week). Null below eight days in either span.
 */
export function changesOf(before: readonly DayTotals[], now: readonly DayTotals[]): Change[] | null {
  if (before.length < changeGateDays || now.length < changeGateDays) return null;
  const found: (Change & { clearness: number })[] = [];
  for (const [measure, of] of Object.entries(changeMeasures) as [
    ChangeMeasure,
    (typeof changeMeasures)[ChangeMeasure],
  ][]) {
    const valuesOf = (days: readonly DayTotals[]) =>
      days.flatMap((totals) => {
        const value = of(totals);
        return value === null ? [] : [value];
      });
    const [a, b] = [valuesOf(before), valuesOf(now)];
    if (a.length < changeGateDays || b.length < changeGateDays) continue;
    const [first, second] = [moments(a), moments(b)];
    const error = Math.sqrt(first.error + second.error);
    // The 95 % point, widened by 1.31 to the 99 % one.
    const half = 1.31 * tPoint(Math.min(a.length, b.length) - 1) * error;
    const difference = second.mean - first.mean;
    if (Math.abs(difference) <= half || difference === 0) continue;
    found.push({
      measure,
      before: first.mean,
      now: second.mean,
      low: difference - half,
      high: difference + half,
      clearness: Math.abs(difference) / Math.max(error, 1e-9),
    });
  }
  return found
    .toSorted((x, y) => y.clearness - x.clearness)
    .slice(0, mostChanges)
    .map(({ measure, before: was, now: is, low, high }) => ({ measure, before: was, now: is, low, high }));
}
