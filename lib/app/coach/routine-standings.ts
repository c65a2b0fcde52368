import { durationMedian } from "./duration-median";
import { eligibleDays } from "@/lib/coach/routines/eligible-days";
import { routinesAsOf } from "@/lib/coach/routines/standing";
import type { RoutineDay } from "@/lib/coach/routines/routine-log";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { allRecords } from "@/lib/store/records";
import { readSchedules } from "../calendar/calendar";
import type { Ports } from "../ports";
import type { Standing } from "./evening";

/** How far back a routine's strength is read: long past the point where what was before no longer weighs. */
const routineDaysBack = 500;

/** How firmly each routine that runs on a day stands on its evening. */
export async function routineStandingsOn({ database }: Ports, asOf: LocalDay): Promise<Standing[]> {
  const routines = (await allRecords(database, "routine")).filter(
    (routine) => routine.from <= asOf && (!routine.to || routine.to >= asOf),
  );
  if (routines.length === 0) return [];
  const from = addDays(asOf, -routineDaysBack);
  const [skips, ticks, rows] = await Promise.all([
    allRecords(database, "skip"),
    allRecords(database, "tick"),
    database.actions.where("day").between(from, asOf, true, true).toArray(),
  ]);
  const actions = rows.map((row) => row.record).filter((action) => !action.voidedAt);
  const log = {
    routines,
    skips,
    ticks: ticks.filter((tick) => !tick.voidedAt),
    actions,
    days: await daysOf(database, from, asOf),
    minutesOf: durationMedian(actions),
  };
  return routinesAsOf(log, asOf);
}

/** The worked and watched days of a span, as routines count them. */
async function daysOf(database: CairnDatabase, from: LocalDay, to: LocalDay): Promise<RoutineDay[]> {
  const [schedules, absences, presences] = await Promise.all([
    readSchedules(database),
    allRecords(database, "absence"),
    allRecords(database, "presence"),
  ]);
  return eligibleDays(createWorkingCalendar({ schedules, absences, presences }), from, to);
}
