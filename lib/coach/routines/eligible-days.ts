import { weekdays, type LocalDay } from "@/lib/model/primitives";
import { dayName, dayNumber, weekdayIndex } from "../working-day/calendar-days";
import type { WorkingCalendar } from "../working-day/working-calendar";
import type { RoutineDay } from "./routine-log";

/** The Monday of a day's week. */
export function weekOf(day: LocalDay): LocalDay {
  const number = dayNumber(day);
  return dayName(number - weekdayIndex(number));
}

function routineDay(calendar: WorkingCalendar, number: number): RoutineDay {
  const monday = number - weekdayIndex(number);
  const scheduled = weekdays.filter((_, index) => calendar.scheduledMinutes(dayName(monday + index)) > 0);
  const told = calendar.toldKinds(dayName(number));
  return {
    day: dayName(number),
    week: dayName(monday),
    weekday: weekdays[weekdayIndex(number)] ?? "mon",
    scheduled,
    ...(told && { told }),
  };
}

/**
 * The days on which routines may be due, from one day to another, both included: worked and watched. The
 * running day, where one is given, needs only to be worked: how long it was watched is not known yet.
 */
export function eligibleDays(
  calendar: WorkingCalendar,
  from: LocalDay,
  to: LocalDay,
  running: LocalDay | null = null,
): RoutineDay[] {
  const days: RoutineDay[] = [];
  for (let number = dayNumber(from); number <= dayNumber(to); number++) {
    const day = dayName(number);
    const isIn = day === running ? calendar.isWorked(day) : calendar.isEligible(day);
    if (isIn) days.push(routineDay(calendar, number));
  }
  return days;
}

/** The next worked days after a day, at most `count` of them within a year: where the next occasion lies. */
export function comingDays(calendar: WorkingCalendar, after: LocalDay, count: number): RoutineDay[] {
  const days: RoutineDay[] = [];
  const first = dayNumber(after) + 1;
  for (let number = first; days.length < count && number < first + 366; number++) {
    if (calendar.isWorked(dayName(number))) days.push(routineDay(calendar, number));
  }
  return days;
}
