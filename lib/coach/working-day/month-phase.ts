import type { LocalDay } from "@/lib/model/primitives";
import { addDays } from "./calendar-days";
import type { WorkingCalendar } from "./working-calendar";

/** Whether a day is among the last so many worked days of its month. Known beforehand: the calendar says it. */
export function isMonthEnd(day: LocalDay, calendar: WorkingCalendar, workedDays: number): boolean {
  const month = day.slice(0, 7);
  if (Number(day.slice(8)) < 15) return false;
  let worked = 0;
  for (let later = addDays(day, 1); later.slice(0, 7) === month; later = addDays(later, 1)) {
    if (calendar.isWorked(later)) worked += 1;
    if (worked >= workedDays) return false;
  }
  return true;
}
