import { createWorkingCalendar, type WorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import type { Schedule } from "@/lib/model/calendar";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { allRecords } from "@/lib/store/records";

const officeHours = ["09:00-12:30", "13:30-18:00"];

/** The working week of a first start: Monday to Friday, office hours. It holds until one is chosen. */
export const firstSchedule: Schedule = {
  record: "schedule",
  from: "1970-01-01",
  days: { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours },
};

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
