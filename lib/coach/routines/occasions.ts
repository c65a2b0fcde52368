import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";
import { frequencyOn } from "./clock";
import type { KeptCounts } from "./kept";
import type { RoutineDay } from "./routine-log";
import { dueDayMultiplier, strengthMultiplier } from "./strength";

/** One tick of a routine's clock: how far it was kept and how much of the strength before it stays. */
export interface Occasion {
  readonly day: LocalDay;
  readonly week: LocalDay;
  readonly count: number;
  /** 0 to 1. */
  readonly value: number;
  readonly multiplier: number;
  /** What "n times a week" expects of this day; 1 for a routine by the day. */
  readonly expected: number;
}

function dailyOccasions(routine: Routine, clock: readonly RoutineDay[], kept: KeptCounts): Occasion[] {
  return clock.map((day) => {
    const count = kept.get(day.day) ?? 0;
    return {
      day: day.day,
      week: day.week,
      count,
      value: Math.min(1, count / routine.times),
      multiplier: dueDayMultiplier(Math.min(1, frequencyOn(routine, day))),
      expected: 1,
    };
  });
}

/** Counts moved to the first day of the clock that is not before them: a Sunday's review counts on Monday. */
function countsOnClock(clock: readonly RoutineDay[], kept: KeptCounts): number[] {
  const counts = clock.map(() => 0);
  const keptDays = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  let at = 0;
  for (const [day, count] of keptDays) {
    while (at < clock.length && (clock[at]?.day ?? "") < day) at++;
    if (at === clock.length) break;
    counts[at] = (counts[at] ?? 0) + count;
  }
  return counts;
}

/**
 * `n` times a week of `w` worked days, as published: the sum over a window of w days against n, both doubled
 * where n is below w, so that an irregular week is forgiven. n = w is a routine by the day.
 */
function weeklyOccasions(routine: Routine, clock: readonly RoutineDay[], kept: KeptCounts): Occasion[] {
  const counts = countsOnClock(clock, kept);
  return clock.map((day, index) => {
    const worked = Math.max(1, day.scheduled.length);
    const [target, window] =
      routine.times < worked
        ? [2 * routine.times, 2 * worked]
        : routine.times === worked
          ? [1, 1]
          : [routine.times, worked];
    const sum = counts.slice(Math.max(0, index - window + 1), index + 1).reduce((a, b) => a + b, 0);
    const frequency = frequencyOn(routine, day);
    return {
      day: day.day,
      week: day.week,
      count: counts[index] ?? 0,
      value: Math.min(1, sum / target),
      multiplier: strengthMultiplier(frequency),
      expected: frequency,
    };
  });
}

/** What each tick of a routine's clock says, in order. */
export function occasionsOf(routine: Routine, clock: readonly RoutineDay[], kept: KeptCounts): Occasion[] {
  return routine.per === "week"
    ? weeklyOccasions(routine, clock, kept)
    : dailyOccasions(routine, clock, kept);
}
