import { createWorkingCalendar, type WorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { firstSchedule, type Schedule } from "@/lib/model/calendar";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { allRecords } from "@/lib/store/records";

/** Every schedule, oldest first; the first start's where none was chosen yet. */
export async function readSchedules(database: CairnDatabase): Promise<Schedule[]> {
  const schedules = await allRecords(database, "schedule");
  return schedules.length > 0 ? schedules : [firstSchedule];
}

/** The schedule that holds on a day. */
export async function scheduleOn(database: CairnDatabase, day: LocalDay): Promise<Schedule> {
  const schedules = await readSchedules(database);
  return schedules.findLast((one) => one.from <= day) ?? schedules[0] ?? firstSchedule;
}

/** Which days are worked, without asking which were watched: enough for the day on screen. */
export async function readWorkedDays(database: CairnDatabase): Promise<WorkingCalendar> {
  const [schedules, absences] = await Promise.all([readSchedules(database), allRecords(database, "absence")]);
  return createWorkingCalendar({ schedules, absences, presences: [] });
}
