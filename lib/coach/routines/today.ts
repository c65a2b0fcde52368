import type { LocalDay } from "@/lib/model/primitives";
import type { Routine, Skip } from "@/lib/model/routine";
import { routineDays } from "./block";
import { isPlanned } from "./clock";
import { weekOf } from "./eligible-days";
import { indexLog } from "./kept";
import type { RoutineDay, RoutineLog } from "./routine-log";

/** Skips that a person may declare for a routine in one week. */
export const skipsAWeek = 1;

/** How many skips of a routine are left in the week of a day: 0 or 1. */
export function skipReserve(skips: readonly Skip[], routine: string, day: LocalDay): number {
  const week = weekOf(day);
  const used = skips.filter((skip) => skip.routine === routine && weekOf(skip.day) === week);
  return Math.max(0, skipsAWeek - new Set(used.map((skip) => skip.day)).size);
}

/** A routine on one day, as a tick list needs it. */
export interface RoutineToday {
  readonly id: string;
  readonly isDue: boolean;
  readonly isKept: boolean;
  readonly isSkipped: boolean;
  /** How often it was kept today, of how often today asks for it. */
  readonly count: number;
}

/**
 * What each routine of a log asks of a day. `n times a week` is due until the week has its n; a routine after a
 * cue is due once the cue was seen that day. The day must be among the log's days to be one on which anything is due.
 */
export function routinesOn(log: RoutineLog, day: LocalDay): RoutineToday[] {
  const indexed = indexLog(log);
  const week = weekOf(day);
  return log.routines
    .filter((routine) => routine.from <= day && (!routine.to || routine.to >= day))
    .map((routine) => {
      const { clock, kept } = routineDays(routine, indexed);
      const count = kept.get(day) ?? 0;
      const isSkipped = indexed.skipDays.get(routine.id)?.has(day) ?? false;
      const isKept = routine.per === "week" || routine.block ? count > 0 : count >= routine.times;
      const ofWeek = [...kept].filter(([other]) => other < day && weekOf(other) === week);
      const before = ofWeek.reduce((sum, [, times]) => sum + times, 0);
      const isWeekDone = routine.per === "week" && before >= routine.times;
      return {
        id: routine.id,
        isDue: clock.some((one) => one.day === day) && !isWeekDone,
        isKept,
        isSkipped,
        count,
      };
    });
}

/** The next day on which a routine is due, of the worked days to come; null where none of them is. */
export function nextOccasion(routine: Routine, coming: readonly RoutineDay[]): LocalDay | null {
  const next = coming.find((day) => isPlanned(routine, day) && (!routine.to || day.day <= routine.to));
  return next?.day ?? null;
}
