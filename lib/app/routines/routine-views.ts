import { durationMedian } from "../coach/duration-median";
import { indexLog, keptCounts } from "@/lib/coach/routines/kept";
import { dayNumber, weekdayOf } from "@/lib/coach/working-day/calendar-days";
import type { StoredAction } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import type { RoutineView } from "@/lib/views/coaching";
import { allRecords } from "@/lib/store/records";
import type { CairnDatabase } from "@/lib/store/database";
import type { Standing } from "../coach/evening";

/** The routines that run today: how firmly each stands, whether it is due today and already kept. */
export async function routineViews(
  database: CairnDatabase,
  day: LocalDay,
  isWorked: boolean,
  actions: readonly StoredAction[],
  standings: readonly Standing[],
): Promise<RoutineView[]> {
  const routines = (await allRecords(database, "routine")).filter(
    (routine) => routine.from <= day && (!routine.to || routine.to > day),
  );
  if (routines.length === 0) return [];
  const keys = routines.map((routine) => `${routine.id} ${day}`);
  const [ticks, skips] = await Promise.all([database.ticks.bulkGet(keys), database.skips.bulkGet(keys)]);
  const standing = actions.filter((action) => !action.voidedAt);
  const log = indexLog({
    routines,
    skips: [],
    ticks: ticks.flatMap((row) => (row && !row.record.voidedAt ? [row.record] : [])),
    actions: standing,
    days: [],
    minutesOf: durationMedian(standing),
  });
  const weekday = weekdayOf(dayNumber(day));
  return routines.map((routine, index) => {
    const kept = keptCounts(routine, log).get(day) ?? 0;
    const strength = standings.find(({ id }) => id === routine.id);
    return {
      id: routine.id,
      name: routine.name,
      catalogue: routine.catalogue ?? null,
      strength: strength?.strength ?? 0,
      state: strength?.state ?? "forming",
      dueToday: isWorked && (!routine.days || routine.days.length === 0 || routine.days.includes(weekday)),
      keptToday: kept >= (routine.per === "day" ? routine.times : 1),
      skippedToday: skips[index] !== undefined,
      done: strength?.done ?? 0,
      due: strength?.due ?? 0,
    };
  });
}
