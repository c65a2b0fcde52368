import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";
import { isToldOf } from "../told-day";
import type { RoutineDay } from "./routine-log";

/** Whether a declared pause covers a day. Pauses may overlap; one that ends before it begins covers none. */
export function isPaused({ pauses }: Routine, day: LocalDay): boolean {
  return pauses?.some(({ from, to }) => from <= day && day <= to) ?? false;
}

/**
 * Whether a routine's own plan names a day: its weekdays for `per: day`, any worked day for `per: week`, and none
 * in a declared pause.
 */
export function isPlanned(routine: Routine, day: RoutineDay): boolean {
  if (isPaused(routine, day.day)) return false;
  if (routine.per === "week" || !routine.days || routine.days.length === 0) return true;
  return routine.days.includes(day.weekday);
}

/**
 * Whether the archives of a day would show that a routine was kept: they hold actions, never ticks, follow-ups named as
 * such or picks of difficult cases. A block asks its members.
 */
function isShown({ match, cueMatch, block }: Routine, { told }: RoutineDay): boolean {
  if (!told || block) return true;
  const isActions = (kinds: readonly string[], followsUp: boolean | null | undefined) =>
    kinds.length > 0 && !followsUp;
  if (!isActions(match.kinds, match.followsUp) || !isToldOf(told, match.kinds)) return false;
  if (!cueMatch) return true;
  return !cueMatch.hard && isActions(cueMatch.kinds, cueMatch.followsUp) && isToldOf(told, cueMatch.kinds);
}

/**
 * The clock of one routine: the days on which it is due. A skipped day, a day off, a day without its cue and one of
 * which nobody could tell are not on it, so they enter neither the strength nor its window.
 */
export function clockOf(
  routine: Routine,
  days: readonly RoutineDay[],
  skipped: ReadonlySet<LocalDay>,
  cued: ReadonlySet<LocalDay> | null,
): RoutineDay[] {
  return days.filter(
    (day) =>
      isPlanned(routine, day) &&
      !skipped.has(day.day) &&
      (cued === null || cued.has(day.day)) &&
      isShown(routine, day),
  );
}

/**
 * Expected repetitions a worked day, above 0. `per: week` with n times in a week of w worked days is n/w;
 * on chosen weekdays it is their share of the week; after a cue each occasion counts as a day of its own.
 */
export function frequencyOn(routine: Routine, day: RoutineDay): number {
  const worked = Math.max(1, day.scheduled.length);
  if (routine.per === "week") return routine.times / worked;
  if (routine.cueMatch || !routine.days || routine.days.length === 0) return 1;
  const named = new Set(routine.days.filter((weekday) => day.scheduled.includes(weekday)));
  return Math.max(1, named.size) / worked;
}
