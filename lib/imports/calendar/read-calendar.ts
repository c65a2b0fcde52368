import ICAL from "ical.js";
import type { LocalDay } from "@/lib/model/primitives";
import { instantOf } from "./instant-of";

/** A meeting that took place (or will), once for each occurrence. Titles and places are not read. */
export interface CalendarMeeting {
  readonly uid: string;
  readonly startMs: number;
  readonly minutes: number;
  /** Addresses of the others who were invited and did not decline; hashed before anything is stored. */
  readonly others: readonly string[];
}

/** Days away, both included. */
export interface CalendarAbsence {
  readonly uid: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly kind: "leave" | "public-holiday" | "sick" | "training";
}

export interface CalendarReading {
  readonly meetings: readonly CalendarMeeting[];
  readonly absences: readonly CalendarAbsence[];
  /** Events passed over, by reason. */
  readonly skipped: Readonly<Record<"cancelled" | "declined" | "free" | "alone" | "unreadable", number>>;
}

export interface CalendarWindow {
  /** Milliseconds since 1970, both ends of the time that is imported. */
  readonly fromMs: number;
  readonly toMs: number;
  /** The salesperson's own addresses, lower case. */
  readonly own: ReadonlySet<string>;
  /** Zone of times that name none. */
  readonly timeZone: string;
}

/** More occurrences than a year of anything: a rule beyond it is broken or hostile. */
const maxOccurrences = 5_000;

type Skip = keyof CalendarReading["skipped"];

/**
 * The meetings and absences of an iCalendar text, recurrences and their exceptions expanded inside the window. What
 * can't be read is counted, never thrown.
 */
export function readCalendar(text: string, window: CalendarWindow): CalendarReading {
  const skipped: Record<Skip, number> = { cancelled: 0, declined: 0, free: 0, alone: 0, unreadable: 0 };
  const meetings: CalendarMeeting[] = [];
  const absences: CalendarAbsence[] = [];
  for (const calendar of calendarsOf(text, () => skipped.unreadable++)) {
    for (const zone of calendar.getAllSubcomponents("vtimezone")) registerZone(zone);
    for (const event of eventsOf(calendar)) {
      try {
        readEvent(event, window, { meetings, absences, skip: (why) => skipped[why]++ });
      } catch {
        skipped.unreadable++;
      }
    }
  }
  return { meetings, absences, skipped };
}

function calendarsOf(text: string, unreadable: () => void): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const roots = Array.isArray(parsed[0]) ? parsed : [parsed];
    return roots
      .map((root) => new ICAL.Component(root as never))
      .filter((component) => component.name === "vcalendar");
  } catch {
    unreadable();
    return [];
  }
}

function registerZone(component: ICAL.Component): void {
  try {
    const zone = new ICAL.Timezone(component);
    if (zone.tzid && !ICAL.TimezoneService.has(zone.tzid)) ICAL.TimezoneService.register(zone);
  } catch {
    // A broken definition: its times are read in the window's zone instead.
  }
}

/** Each event with its exceptions (RECURRENCE-ID) related to it; an orphan exception stands for itself. */
function eventsOf(calendar: ICAL.Component): ICAL.Event[] {
  const components = calendar.getAllSubcomponents("vevent");
  const masters = new Map<string, ICAL.Event>();
  const alone: ICAL.Event[] = [];
  for (const component of components) {
    const event = new ICAL.Event(component);
    if (component.hasProperty("recurrence-id")) continue;
    if (event.uid && !masters.has(event.uid)) masters.set(event.uid, event);
    else alone.push(event);
  }
  for (const component of components) {
    if (!component.hasProperty("recurrence-id")) continue;
    const master = masters.get(new ICAL.Event(component).uid);
    if (master?.isRecurring()) master.relateException(component);
    else alone.push(new ICAL.Event(component));
  }
  return [...masters.values(), ...alone];
}

interface Sink {
  readonly meetings: CalendarMeeting[];
  readonly absences: CalendarAbsence[];
  readonly skip: (why: Skip) => void;
}

function readEvent(event: ICAL.Event, window: CalendarWindow, sink: Sink): void {
  if (!event.startDate) return sink.skip("unreadable");
  if (!event.isRecurring()) return readOccurrence(event, event.startDate, event.endDate, window, sink);
  const occurrences = event.iterator();
  for (let count = 0; count < maxOccurrences; count++) {
    const next = occurrences.next() as ICAL.Time | null;
    if (!next) return;
    const detail = event.getOccurrenceDetails(next);
    if (instantOf(detail.startDate, window.timeZone) > window.toMs) return;
    readOccurrence(detail.item, detail.startDate, detail.endDate, window, sink);
  }
}

function readOccurrence(
  event: ICAL.Event,
  start: ICAL.Time,
  end: ICAL.Time,
  window: CalendarWindow,
  sink: Sink,
): void {
  const startMs = instantOf(start, window.timeZone);
  const endMs = Math.max(startMs, instantOf(end, window.timeZone));
  if (endMs < window.fromMs || startMs > window.toMs) return;
  if (textOf(event, "status") === "CANCELLED") return sink.skip("cancelled");
  const away = absenceKind(event, start.isDate);
  if (away) {
    const lastDay = start.isDate && end.compare(start) > 0 ? end.clone() : start.clone();
    if (start.isDate && end.compare(start) > 0) lastDay.adjust(-1, 0, 0, 0);
    sink.absences.push({ uid: event.uid, from: dayOf(start), to: dayOf(lastDay), kind: away });
    return;
  }
  if (start.isDate || textOf(event, "transp") === "TRANSPARENT") return sink.skip("free");
  const invited = event.attendees.map((attendee) => ({
    address: String(attendee.getFirstValue())
      .replace(/^mailto:/i, "")
      .toLowerCase(),
    answer: String(attendee.getParameter("partstat") ?? ""),
  }));
  if (invited.some(({ address, answer }) => window.own.has(address) && answer === "DECLINED")) {
    return sink.skip("declined");
  }
  const organiser = (event.organizer ?? "").replace(/^mailto:/i, "").toLowerCase();
  const others = new Set(invited.filter(({ answer }) => answer !== "DECLINED").map(({ address }) => address));
  if (organiser !== "") others.add(organiser);
  for (const address of window.own) others.delete(address);
  if (others.size === 0) return sink.skip("alone");
  const minutes = Math.min(1440, Math.round((endMs - startMs) / 60_000));
  sink.meetings.push({ uid: event.uid, startMs, minutes, others: [...others].sort() });
}

const textOf = (event: ICAL.Event, property: string): string =>
  String(event.component.getFirstPropertyValue(property) ?? "").toUpperCase();

const dayOf = (time: ICAL.Time): LocalDay => time.toString().slice(0, 10);

/** Whole words, also where they end in an accented letter (which `\\b` does not see). */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(${alternatives})(?!\\p{L})`, "iu");
}

const absenceWords: readonly [CalendarAbsence["kind"], RegExp][] = [
  ["public-holiday", words("public holiday|bank holiday|jour férié|férié")],
  ["sick", words("sick|ill|arrêt maladie|malade")],
  ["training", words("training|formation|séminaire")],
  ["leave", words("leave|vacation|holidays?|congés?|vacances|rtt|out of office|ooo|absent")],
];

/** A whole day away: what Outlook marks as out of office, or a whole-day entry whose title says so. */
function absenceKind(event: ICAL.Event, wholeDay: boolean): CalendarAbsence["kind"] | null {
  const words = absenceWords.find(([, pattern]) => pattern.test(event.summary ?? ""))?.[0] ?? null;
  if (textOf(event, "x-microsoft-cdo-busystatus") === "OOF" && wholeDay) return words ?? "leave";
  return wholeDay ? words : null;
}
