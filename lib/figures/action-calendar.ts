import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";

/** One next action as an entry of a calendar. */
export interface CalendarEntry {
  readonly id: string;
  readonly day: LocalDay;
  readonly title: string;
  readonly reason: string;
}

/** What of ical.js is needed: the caller loads it where it is used. */
type Ical = Pick<typeof import("ical.js").default, "Component" | "Time">;

/**
 * Next actions as a calendar file (RFC 5545): one entry of a whole day each, which blocks no time. The same next
 * action keeps its UID, so that a second file changes what the first brought in.
 * @param stamp the instant of the export, `2026-11-23T10:00:00Z`
 */
export function actionCalendar(ical: Ical, entries: readonly CalendarEntry[], stamp: string): string {
  const calendar = new ical.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Cairn//Next actions//EN");
  for (const { id, day, title, reason } of entries) {
    const event = new ical.Component("vevent");
    event.addPropertyWithValue("uid", `${encodeURIComponent(id)}@cairn`);
    event.addPropertyWithValue("dtstamp", ical.Time.fromDateTimeString(stamp));
    event.addPropertyWithValue("dtstart", ical.Time.fromDateString(day));
    event.addPropertyWithValue("dtend", ical.Time.fromDateString(addDays(day, 1)));
    event.addPropertyWithValue("summary", title);
    event.addPropertyWithValue("description", reason);
    event.addPropertyWithValue("transp", "TRANSPARENT");
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
