import type { Schedule } from "@/lib/model/calendar";
import type { LocalDay, Weekday } from "@/lib/model/primitives";
import type { Span } from "./moment";

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** The scheduled hours of a weekday on a day, in order: of the newest schedule that holds then. */
export function hoursOn(schedules: readonly Schedule[], day: LocalDay, weekday: Weekday): Span[] {
  const holding = schedules.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (holding.at(-1)?.days[weekday] ?? [])
    .map((text): Span => [minuteOf(text.slice(0, 5)), minuteOf(text.slice(6))])
    .toSorted(([a], [b]) => a - b);
}
