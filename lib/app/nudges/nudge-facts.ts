import { cardAnswers, reopenings, shownNudges } from "@/lib/coach/nudges/history";
import { hoursOn } from "@/lib/coach/nudges/hours";
import { workedDayCounter } from "@/lib/coach/nudges/life";
import type {
  BreakpointKind,
  CardAnswer,
  NudgeMoment,
  NudgePlace,
  ShownNudge,
  Span,
} from "@/lib/coach/nudges/moment";
import { weekOf } from "@/lib/coach/routines/eligible-days";
import { dayNumber, weekdayOf } from "@/lib/coach/working-day/calendar-days";
import { allRecords } from "@/lib/store/records";
import { readSchedules } from "../calendar/calendar";
import type { Ports } from "../ports";
import { readCalendar } from "../routines/routine-log";
import { clockOf, readSettings } from "../settings/settings";

export interface NudgeFacts {
  readonly moment: NudgeMoment;
  readonly shown: readonly ShownNudge[];
  readonly reopened: ReadonlyMap<string, number>;
  readonly answered: ReadonlyMap<string, CardAnswer>;
  readonly notifications: boolean;
}

/** What the policy asks of this moment, and all that was said before it. */
export async function nudgeFacts(
  ports: Ports,
  breakpoint: BreakpointKind,
  isWriting: boolean,
): Promise<NudgeFacts> {
  const { database } = ports;
  const [settings, schedules, calendar, nudges, first] = await Promise.all([
    readSettings(ports),
    readSchedules(database),
    readCalendar(database),
    allRecords(database, "nudge"),
    database.totals.orderBy("day").first(),
  ]);
  const zone = clockOf(settings);
  const atMs = ports.clock.now().epochMilliseconds;
  const dayOf = (ms: number) => zone.dayOf(new Date(ms).toISOString());
  const workedDay = workedDayCounter(calendar, first?.day ?? dayOf(atMs));
  const placeOf = (ms: number): NudgePlace => {
    const day = dayOf(ms);
    return { atMs: ms, day, week: weekOf(day), workedDay: workedDay(day).number };
  };
  const place = placeOf(atMs);
  return {
    moment: {
      ...place,
      isWorked: calendar.isWorked(place.day),
      minute: zone.minuteOf(new Date(atMs).toISOString()),
      hours: hoursOn(schedules, place.day, weekdayOf(dayNumber(place.day))),
      quiet: (settings.quietHours ?? []).map(spanOf),
      breakpoint,
      // No key is ever watched. Where a message was sent, a call ended or a quotation saved nobody is typing; a tab in
      // which a message is being written counts as typed in just now.
      typedSecondsAgo: isWriting ? 0 : null,
      isInMeeting: await isInMeeting(ports, place.day, atMs),
    },
    shown: shownNudges(nudges, placeOf),
    reopened: reopenings(nudges),
    answered: cardAnswers(nudges, placeOf),
    notifications: settings.notifications,
  };
}

function spanOf(text: string): Span {
  const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return [minuteOf(text.slice(0, 5)), minuteOf(text.slice(6))];
}

async function isInMeeting({ database }: Ports, day: string, atMs: number): Promise<boolean> {
  const rows = await database.actions.where("day").equals(day).toArray();
  return rows.some(
    ({ record, atMs: from, kind }) =>
      !record.voidedAt &&
      ["meeting", "visit", "demo", "call"].includes(kind) &&
      from <= atMs &&
      atMs < from + (record.minutes ?? 0) * 60_000,
  );
}
