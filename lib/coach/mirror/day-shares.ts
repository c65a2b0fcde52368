import type { DayTotals } from "../day-totals";

/** Counts of one day: x of n. */
export interface DayCount {
  readonly x: number;
  readonly n: number;
}

/** A share over days with its 95 % interval, and what it rests on. */
export interface ShareOfDays {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly days: number;
}

/** Actions of one day resemble each other: the correlation that the patterns use for mail and telephone. */
const correlation = 0.1;

/**
 * The share over some days with Wilson's 95 % interval at the effective sample size: each day's n is counted as
 * n / (1 + (n - 1) x 0.10), for a day is the unit of evidence. Null without any count.
 */
export function shareOfDays(days: readonly DayCount[]): ShareOfDays | null {
  const counted = days.filter(({ n }) => n > 0);
  const n = counted.reduce((sum, day) => sum + day.n, 0);
  if (n === 0) return null;
  const share = counted.reduce((sum, day) => sum + day.x, 0) / n;
  const effective = counted.reduce((sum, day) => sum + day.n / (1 + (day.n - 1) * correlation), 0);
  const z2 = 1.959964 ** 2;
  const middle = (share + z2 / (2 * effective)) / (1 + z2 / effective);
  const half =
    (1.959964 * Math.sqrt((share * (1 - share)) / effective + z2 / (4 * effective ** 2))) /
    (1 + z2 / effective);
  return {
    share,
    low: Math.max(0, Math.min(share, middle - half)),
    high: Math.min(1, Math.max(share, middle + half)),
    n,
    days: counted.length,
  };
}

/** Exchanges started and answered on a day; internal ones aside. */
export function exchangesOf(totals: DayTotals): { started: number; answered: number } {
  let [started, answered] = [0, 0];
  for (const group of totals.groups) {
    if (group.internal) continue;
    if (group.initiative === "proactive") started += group.count;
    if (group.initiative === "reactive") answered += group.count;
  }
  return { started, answered };
}
