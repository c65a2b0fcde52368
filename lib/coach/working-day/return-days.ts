import type { LocalDay } from "@/lib/model/primitives";
import { addDays } from "./calendar-days";
import type { WorkingCalendar } from "./working-calendar";

/** How far back is looked for the absence, in calendar days. */
const lookBackDays = 45;

/**
 * Whether a day is among the first `days` worked days after at least `absentDays` scheduled days in a row on which
 * the person was away: the days on which a backlog is answered. Public holidays leave none, and count on neither side.
 */
export function isReturnDay(
  day: LocalDay,
  calendar: WorkingCalendar,
  { days, absentDays }: { readonly days: number; readonly absentDays: number },
): boolean {
  let [worked, absent] = [0, 0];
  for (let back = 1; back <= lookBackDays; back += 1) {
    const before = addDays(day, -back);
    if (calendar.scheduledMinutes(before) === 0) continue;
    if (calendar.isWorked(before)) {
      if (absent > 0) return false;
      worked += 1;
      if (worked >= days) return false;
    } else if (calendar.isAway(before)) {
      absent += 1;
      if (absent >= absentDays) return true;
    }
  }
  return false;
}
