import { hours } from "@/lib/model/calendar";
import { type Weekday, weekdays } from "@/lib/model/primitives";

/** The working week as the schedule holds it: `{ mon: ["09:00-12:30", …], … }`. */
export type Week = Partial<Record<Weekday, string[]>>;

/** A day that is known to fall on each weekday, for its name. */
export const dayOfWeekday: Record<Weekday, string> = {
  mon: "2026-11-23",
  tue: "2026-11-24",
  wed: "2026-11-25",
  thu: "2026-11-26",
  fri: "2026-11-27",
  sat: "2026-11-28",
  sun: "2026-11-29",
};

/** The usual office day, offered when a weekday is switched on. */
export const usualDay = ["09:00-12:30", "13:30-18:00"];

/** Beginning and end of a span of hours: `09:00-12:30`. */
export function splitSpan(span: string): [from: string, to: string] {
  return [span.slice(0, 5), span.slice(6)];
}

/** The time that a person typed (`9`, `9h30`, `0930`, `09:30`, `24:00`) as `HH:MM`; null where it is none. */
export function readTime(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:h. ]?(\d{2})?)$/i.exec(typed.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Whether every span of the week ends after it begins. */
export function isWeekRight(week: Week): boolean {
  return weekdays.every((day) => (week[day] ?? []).every((span) => hours.safeParse(span).success));
}

/** The week with one weekday's spans replaced; `null` makes it a day off. */
export function withDay(week: Week, day: Weekday, spans: string[] | null): Week {
  const { [day]: _gone, ...rest } = week;
  return spans === null ? rest : { ...rest, [day]: spans };
}
