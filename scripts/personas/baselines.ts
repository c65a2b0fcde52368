import type { PatternId } from "@/lib/model/pattern";
import { traits } from "../../tests/personas/traits";
import type { DayCount } from "./day-counts";
import type { Verdict } from "./verdict";

/** A plain rule: given the days so far, whether it raises its flag and whether it drops it. */
type Rule = (pattern: PatternId) => (count: NonNullable<DayCount>) => { raise: boolean; clear: boolean };

const refractoryDays = 10;
const leastDays = 8;

/** Margins are those of shares near .7; elsewhere they shrink or grow with the spread of the statistic. */
function margin(pattern: PatternId, atSeventy: number): number {
  const { marker } = traits[pattern];
  if (pattern === "constant-soliciting") return marker * 3 * atSeventy;
  if (pattern === "avoiding-hard-cases") return atSeventy;
  return atSeventy * Math.sqrt((marker * (1 - marker)) / 0.21);
}

const excess = (days: readonly NonNullable<DayCount>[]): number => {
  const n = days.reduce((sum, day) => sum + day.n, 0);
  return days.reduce((sum, day) => sum + day.x - day.limit * day.n, 0) / n;
};

const rolling =
  (length: number, over: number): Rule =>
  (pattern) => {
    const days: NonNullable<DayCount>[] = [];
    return (count) => {
      days.push(count);
      if (days.length > length) days.shift();
      const value = excess(days);
      return { raise: days.length === length && value > margin(pattern, over), clear: value < 0 };
    };
  };

const ewma: Rule = (pattern) => {
  let value: number | null = null;
  let seen = 0;
  return (count) => {
    const today = count.x / count.n - count.limit;
    value = value === null ? today : 0.85 * value + 0.15 * today;
    return { raise: ++seen >= leastDays && value > margin(pattern, 0.07), clear: value < 0 };
  };
};

const eightOfTen: Rule = (pattern) => {
  const days: boolean[] = [];
  return (count) => {
    days.push(count.x / count.n - count.limit > margin(pattern, 0.05));
    if (days.length > 10) days.shift();
    const over = days.filter(Boolean).length;
    return { raise: over >= 8, clear: over <= 4 };
  };
};

/** Cumulative sum of the log-likelihood ratio, actions taken as independent; the limit is ln 500. */
const cusum: Rule = (pattern) => {
  let value = 0;
  let seen = 0;
  return ({ x, n, limit }) => {
    if (pattern === "constant-soliciting") {
      const to = limit * 2;
      value += x * Math.log(to / limit) - n * (to - limit);
    } else {
      const to = limit + (1 - limit) * 0.5;
      value += x * Math.log(to / limit) + Math.max(0, n - x) * Math.log((1 - to) / (1 - limit));
    }
    value = Math.min(Math.max(0, value), 2 * Math.log(500));
    return { raise: ++seen >= leastDays && value > Math.log(500), clear: value === 0 };
  };
};

/** The plain rules of method.md 1.4, by name. */
export const baselines: Readonly<Record<string, Rule>> = {
  "naive weekly": rolling(5, 0.05),
  "rolling share": rolling(10, 0.05),
  "iid CUSUM": cusum,
  EWMA: ewma,
  "8 of 10 days": eightOfTen,
};

/** Runs a plain rule over a life's days: one flag at a time, ten days of rest after each. */
export function runBaseline(rule: Rule, pattern: PatternId, counts: readonly DayCount[]): Verdict {
  const step = rule(pattern);
  const episodes: { raised: number; cleared: number | null }[] = [];
  let restUntil = -1;
  for (const [day, count] of counts.entries()) {
    if (!count) continue;
    const { raise, clear } = step(count);
    const open = episodes.at(-1);
    if (open && open.cleared === null) {
      if (clear) {
        open.cleared = day;
        restUntil = day + refractoryDays;
      }
    } else if (raise && day > restUntil) episodes.push({ raised: day, cleared: null });
  }
  return { episodes };
}
