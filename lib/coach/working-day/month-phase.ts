import type { LocalDay } from "@/lib/model/primitives";
import { addDays } from "./calendar-days";
import type { WorkingCalendar } from "./working-calendar";

/**
 * Whether a day is among the last so many scheduled days of its month. Absences still to come are not looked at: a
 * sickness of the 30th is not known on the 28th.
 */
export function isMonthEnd(day: LocalDay, calendar: WorkingCalendar, workedDays: number): boolean {
  if (Number(day.slice(8)) < 15) return false;
  const month = day.slice(0, 7);
  let worked = 0;
  for (let later = addDays(day, 1); later.startsWith(month); later = addDays(later, 1)) {
    if (calendar.scheduledMinutes(later) > 0) worked += 1;
    if (worked >= workedDays) return false;
  }
  return true;
}
