import type { LocalDay, Weekday } from "@/lib/model/primitives";
import { weekdays } from "@/lib/model/primitives";

const dayMs = 86_400_000;
const names = new Map<number, LocalDay>();

const numbers = new Map<LocalDay, number>();

/** Days since 1970-01-01 of a calendar day: an integer, so that walking a decade costs no dates. */
export function dayNumber(day: LocalDay): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
  if (numbers.size > 20_000) numbers.clear();
  numbers.set(day, number);
  return number;
}

/** The calendar day `YYYY-MM-DD` of a day number. Names of days are kept: they are asked for again and again. */
export function dayName(number: number): LocalDay {
  const known = names.get(number);
  if (known !== undefined) return known;
  const name = new Date(number * dayMs).toISOString().slice(0, 10);
  if (names.size > 20_000) names.clear();
  names.set(number, name);
  return name;
}

/** The day so many calendar days later (or earlier, when negative). */
export function addDays(day: LocalDay, days: number): LocalDay {
  return dayName(dayNumber(day) + days);
}

/** Weekday of a day number, 0 Monday to 6 Sunday (1970-01-01 was a Thursday). */
export function weekdayIndex(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Name of the weekday of a day number, as schedules spell it. */
export function weekdayOf(number: number): Weekday {
  return weekdays[weekdayIndex(number)] ?? "mon";
}
