import type { RoutineDay } from "@/lib/coach/routines/routine-log";
import { eligibleDays, weekOf } from "@/lib/coach/routines/eligible-days";
import { routinesOn } from "@/lib/coach/routines/today";
import type { WorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import type { StoredAction } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";
import type { CairnDatabase } from "@/lib/store/database";
import { allRecords, plainTable } from "@/lib/store/records";
import type { RoutineView } from "@/lib/views/coaching";
import { durationMedian } from "../coach/duration-median";
import type { Standing } from "../coach/evening";

/** The routines that run today: how firmly each stands, whether it is due today and already kept. */
export async function routineViews(
  database: CairnDatabase,
  day: LocalDay,
  calendar: WorkingCalendar,
  ofToday: readonly StoredAction[],
  standings: readonly Standing[],
): Promise<RoutineView[]> {
  const routines = (await allRecords(database, "routine")).filter(
    (routine) => routine.from <= day && (!routine.to || routine.to > day),
  );
  if (routines.length === 0) return [];
  const days = eligibleDays(calendar, weekOf(day), day, day);
  const actions = await actionsFor(database, routines, day, ofToday);
  const [ticks, skips] = await Promise.all([
    ofWeek(database, "tick", routines, days),
    ofWeek(database, "skip", routines, days),
  ]);
  const log = {
    routines,
    skips,
    ticks: ticks.filter((tick) => !tick.voidedAt),
    actions,
    days,
    minutesOf: durationMedian(actions),
  };
  return routinesOn(log, day).flatMap((today) => {
    const routine = routines.find(({ id }) => id === today.id);
    const strength = standings.find(({ id }) => id === today.id);
    if (!routine) return [];
    return {
      id: routine.id,
      name: routine.name,
      catalogue: routine.catalogue ?? null,
      strength: strength?.strength ?? 0,
      state: strength?.state ?? ("forming" as const),
      dueToday: today.isDue || today.isSkipped,
      keptToday: today.isKept,
      skippedToday: today.isSkipped,
      done: strength?.done ?? 0,
      due: strength?.due ?? 0,
    };
  });
}

/** Today's actions, and the rest of the week's where a routine counts by the week. */
async function actionsFor(
  database: CairnDatabase,
  routines: readonly Routine[],
  day: LocalDay,
  ofToday: readonly StoredAction[],
): Promise<StoredAction[]> {
  const earlier = routines.some(({ per }) => per === "week")
    ? await database.actions.where("day").between(weekOf(day), day, true, false).toArray()
    : [];
  return [...earlier.map((row) => row.record), ...ofToday].filter((action) => !action.voidedAt);
}

async function ofWeek<Name extends "tick" | "skip">(
  database: CairnDatabase,
  name: Name,
  routines: readonly Routine[],
  days: readonly RoutineDay[],
) {
  const keys = routines.flatMap(({ id }) => days.map(({ day }) => `${id} ${day}`));
  const rows = await plainTable(database, name).bulkGet(keys);
  return rows.flatMap((row) => (row ? [row.record] : []));
}
