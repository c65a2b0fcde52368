import { frequencyOn } from "@/lib/coach/routines/clock";
import { comingDays } from "@/lib/coach/routines/eligible-days";
import { isSlipping } from "@/lib/coach/routines/slipping";
import { type RoutineStanding, routineStandings } from "@/lib/coach/routines/standing";
import { halfLife } from "@/lib/coach/routines/strength";
import { nextOccasion, routinesOn, skipReserve } from "@/lib/coach/routines/today";
import type { Routine } from "@/lib/model/routine";
import type { RoutineDetail } from "@/lib/views/routine-room";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { readCalendar, readRoutineLog } from "./routine-log";

/** Occasions that the curve and the explanation show. */
const shownSteps = 60;
/** Worked days that are looked through for the next occasion. */
const comingDaysCount = 60;

/** Every routine that is followed, with its stones, its curve and its next occasion. */
export async function routineRoom({ database, ...rest }: Ports): Promise<RoutineDetail[]> {
  const ports = { database, ...rest };
  const day = await today(ports);
  const [log, calendar] = await Promise.all([readRoutineLog(database, day, day), readCalendar(database)]);
  const followed = log.routines.filter((routine) => !routine.to || routine.to > day);
  const asOf = { day, isRunning: true };
  const standings = new Map(routineStandings(log, asOf).map((standing) => [standing.id, standing]));
  const states = new Map(routinesOn(log, day).map((state) => [state.id, state]));
  const coming = comingDays(calendar, day, comingDaysCount);
  return followed.flatMap((routine) => {
    const [standing, state] = [standings.get(routine.id), states.get(routine.id)];
    if (!standing || !state) return [];
    const isStillDue = state.isDue && !state.isKept;
    return {
      id: routine.id,
      name: routine.name,
      catalogue: routine.catalogue ?? null,
      strength: standing.strength,
      state: standing.state,
      dueToday: state.isDue || state.isSkipped,
      keptToday: state.isKept,
      skippedToday: state.isSkipped,
      done: standing.done,
      due: standing.due,
      routine,
      next: isStillDue ? day : nextOccasion(routine, coming),
      reserve: skipReserve(log.skips, routine.id, day),
      isSlipping: isSlipping(standing, day),
      halfLifeDays: halfLifeOf(routine, log.days.at(-1) ?? coming[0]),
      seeds: standing.steps.filter(({ seed }) => seed).length,
      steps: stepsShown(standing),
    };
  });
}

function halfLifeOf(routine: Routine, day: Parameters<typeof frequencyOn>[1] | undefined): number {
  return halfLife(day ? Math.max(0.02, frequencyOn(routine, day)) : 1);
}

function stepsShown({ steps }: RoutineStanding): RoutineDetail["steps"] {
  return steps.slice(-shownSteps).map(({ day, value, multiplier, before, after, seed }) => ({
    day,
    value,
    multiplier,
    before,
    after,
    seed,
  }));
}
