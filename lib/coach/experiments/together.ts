import type { StoredAction } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import type { Routine, RoutineMatch } from "@/lib/model/routine";
import { indexLog, keptCounts } from "../routines/kept";
import { isMatch } from "../routines/matching";
import type { RoutineLog } from "../routines/routine-log";
import { type CoMovement, coMovement, type CountedWeek } from "./co-movement";

/** A week that is over: whether the routine was kept in it, what was counted, and its worked days. */
export interface LivedWeek extends CountedWeek {
  readonly workedDays: number;
}

/** Weeks with fewer worked days say little of a week. */
const leastWorkedDays = 3;

/**
 * The weeks of a log since a routine began, oldest first. A routine by the week was kept where it reached its number;
 * one by the day where it was kept on half of the worked days at least. The week of `today` is not over.
 */
export function livedWeeks(
  routine: Routine,
  outcome: RoutineMatch,
  log: RoutineLog,
  today: LocalDay,
): LivedWeek[] {
  const kept = keptCounts(routine, indexLog(log));
  const minutesOf = ({ minutes }: StoredAction): number | null => minutes ?? null;
  const outcomes = new Map<LocalDay, number>();
  for (const action of log.actions)
    if (isMatch(outcome, action, minutesOf)) outcomes.set(action.day, (outcomes.get(action.day) ?? 0) + 1);
  const weeks = new Map<LocalDay, LocalDay[]>();
  for (const { day, week } of log.days) {
    const days = weeks.get(week);
    if (days) days.push(day);
    else weeks.set(week, [day]);
  }
  const last = log.days.findLast(({ day }) => day <= today)?.week;
  return [...weeks]
    .filter(([week, days]) => week !== last && week >= routine.from && days.length >= leastWorkedDays)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, days]) => {
      const keptDays = days.filter(
        (day) => (kept.get(day) ?? 0) >= (routine.per === "day" ? routine.times : 1),
      );
      const times = days.reduce((sum, day) => sum + (kept.get(day) ?? 0), 0);
      return {
        isWith: routine.per === "week" ? times >= routine.times : keptDays.length * 2 >= days.length,
        count: days.reduce((sum, day) => sum + (outcomes.get(day) ?? 0), 0),
        workedDays: days.length,
      };
    });
}

/** What the ladder of claims allows to say of a routine and an outcome that were only looked at. */
export type LinkClaim =
  | { readonly level: 0; readonly weeks: number; readonly outcomes: number }
  | (CoMovement & { readonly level: 1 | 2 });

/**
 * Level 1: the difference between weeks with and without. Level 2 where it remains among the weeks of one length
 * alone (those that there are most of): the same sign, and within the interval of all. Below the gates level 0.
 */
export function linkClaim(weeks: readonly LivedWeek[]): LinkClaim {
  const all = coMovement(weeks);
  if (!all)
    return { level: 0, weeks: weeks.length, outcomes: weeks.reduce((sum, { count }) => sum + count, 0) };
  const lengths = new Map<number, number>();
  for (const { workedDays } of weeks) lengths.set(workedDays, (lengths.get(workedDays) ?? 0) + 1);
  const [usual] = [...lengths].toSorted(([, a], [, b]) => b - a).map(([length]) => length);
  const alike = coMovement(weeks.filter(({ workedDays }) => workedDays === usual));
  const difference = all.withMean - all.withoutMean;
  const among = alike ? alike.withMean - alike.withoutMean : Number.NaN;
  const remains = Math.sign(among) === Math.sign(difference) && among >= all.low && among <= all.high;
  return { ...all, level: lengths.size > 1 && remains ? 2 : 1 };
}

/** Whether what is counted is what keeps the routine: then the two go together by definition. */
export const isSameThing = (routine: Routine, outcome: RoutineMatch): boolean =>
  routine.match.kinds.some((kind) => outcome.kinds.includes(kind));
