import { eligibleDays } from "@/lib/coach/routines/eligible-days";
import type { RoutineLog } from "@/lib/coach/routines/routine-log";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar, type WorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { allRecords } from "@/lib/store/records";
import { readSchedules } from "../calendar/calendar";
import { durationMedian } from "../coach/duration-median";

/** How far back a routine's strength is read: long past the point where what was before no longer weighs. */
export const routineDaysBack = 500;

/** The calendar with what was watched, as routines need it. */
export async function readCalendar(database: CairnDatabase): Promise<WorkingCalendar> {
  const [schedules, absences, presences] = await Promise.all([
    readSchedules(database),
    allRecords(database, "absence"),
    allRecords(database, "presence"),
  ]);
  return createWorkingCalendar({ schedules, absences, presences });
}

/** What the strength of routines is computed from, up to a day that may still run. */
export async function readRoutineLog(
  database: CairnDatabase,
  asOf: LocalDay,
  running: LocalDay | null,
): Promise<RoutineLog> {
  const from = await logStart(database, addDays(asOf, -routineDaysBack));
  const [routines, skips, ticks, rows, calendar] = await Promise.all([
    allRecords(database, "routine"),
    allRecords(database, "skip"),
    allRecords(database, "tick"),
    database.actions.where("day").between(from, asOf, true, true).toArray(),
    readCalendar(database),
  ]);
  const actions = rows.map(({ record }) => record).filter((action) => !action.voidedAt);
  return {
    routines,
    skips,
    ticks,
    actions,
    days: eligibleDays(calendar, from, asOf, running),
    minutesOf: durationMedian(actions),
  };
}

/** The first day from `earliest` on of which anything is known: before it nothing can have been missed. */
async function logStart(database: CairnDatabase, earliest: LocalDay): Promise<LocalDay> {
  const [totals, routines] = await Promise.all([
    database.totals.where("day").aboveOrEqual(earliest).first(),
    allRecords(database, "routine"),
  ]);
  const begun = routines.map((routine) => routine.from).filter((day) => day >= earliest);
  const known = [...(totals ? [totals.day] : []), ...begun].toSorted();
  return known[0] ?? earliest;
}
