import type { ActionKind } from "@/lib/model/action";
import type { Absence, Presence, Schedule } from "@/lib/model/calendar";
import type { LocalDay } from "@/lib/model/primitives";
import { dayNumber, weekdayOf } from "./calendar-days";

/** What the calendar is made of: the records as they stand in the journal or the store. */
export interface CalendarFacts {
  readonly schedules: readonly Schedule[];
  readonly absences: readonly Absence[];
  readonly presences: readonly Presence[];
}

/** Which days are worked and watched. Everything that asks "was that a working day" asks here. */
export interface WorkingCalendar {
  /** Minutes that the schedule gives a day by the wall clock, absences not taken off. */
  scheduledMinutes(day: LocalDay): number;
  /** Worked: the schedule has hours and no absence of any kind covers the day. */
  isWorked(day: LocalDay): boolean;
  /** Eligible: worked, and watched for at least half of the scheduled minutes. */
  isEligible(day: LocalDay): boolean;
  /** The kinds of action that archives tell of a day that only they know; null where Cairn itself watched. */
  toldKinds(day: LocalDay): readonly ActionKind[] | null;
  /** Away: covered by leave, sickness, training or any absence of one's own. Nobody writes on a public holiday. */
  isAway(day: LocalDay): boolean;
  /** The first day of the absence that covers a day (absences that overlap are one); null where none does. */
  absentSince(day: LocalDay): LocalDay | null;
  /** The first day on which a schedule holds; null where there is none. */
  readonly firstDay: LocalDay | null;
}

/** Share of the scheduled minutes that must have been watched. */
export const watchedShare = 0.5;

/**
 * The calendar of one person. Readings where the facts disagree: of schedules that begin on one day the last
 * holds; hours that overlap unite; absences that overlap unite; of several presences of a day the longest holds.
 * Where there is no presence at all every worked day counts as watched; where there is one, a worked day without
 * one was not watched.
 */
export function createWorkingCalendar(facts: CalendarFacts): WorkingCalendar {
  const schedules = schedulesByStart(facts.schedules);
  const absentSince = absenceStarts(facts.absences);
  const awaySince = absenceStarts(facts.absences.filter(({ kind }) => kind !== "public-holiday"));
  const watched = new Map<LocalDay, number>();
  const told = new Map<LocalDay, readonly ActionKind[]>();
  for (const { day, minutes, kinds } of facts.presences) {
    watched.set(day, Math.max(minutes, watched.get(day) ?? 0));
    if (kinds) told.set(day, kinds);
  }
  for (const { day, kinds } of facts.presences) if (!kinds) told.delete(day);

  const scheduledMinutes = createRemembered((day) => {
    let newest = schedules.length - 1;
    while (newest > 0 && (schedules[newest]?.from ?? "") > day) newest -= 1;
    const schedule = schedules[newest];
    if (schedule === undefined || schedule.from > day) return 0;
    return schedule.minutes.get(weekdayOf(dayNumber(day))) ?? 0;
  });
  const isWorked = createRemembered((day) => scheduledMinutes(day) > 0 && absentSince(day) === null);
  return {
    scheduledMinutes,
    isWorked,
    isAway: (day) => awaySince(day) !== null,
    absentSince,
    isEligible: (day) =>
      isWorked(day) &&
      (watched.size === 0 || (watched.get(day) ?? 0) >= scheduledMinutes(day) * watchedShare),
    toldKinds: (day) => told.get(day) ?? null,
    firstDay: schedules[0]?.from ?? null,
  };
}

/** What was worked out for a day is kept: its neighbours ask for it again. */
function createRemembered<Value>(ofDay: (day: LocalDay) => Value): (day: LocalDay) => Value {
  const known = new Map<LocalDay, Value>();
  return (day) => {
    const kept = known.get(day);
    if (kept !== undefined) return kept;
    const value = ofDay(day);
    known.set(day, value);
    return value;
  };
}

interface WeekMinutes {
  readonly from: LocalDay;
  readonly minutes: ReadonlyMap<string, number>;
}

function schedulesByStart(schedules: readonly Schedule[]): WeekMinutes[] {
  const byStart = new Map<LocalDay, WeekMinutes>();
  for (const { from, days } of schedules) {
    const minutes = new Map(Object.entries(days).map(([weekday, hours]) => [weekday, unitedMinutes(hours)]));
    byStart.set(from, { from, minutes });
  }
  return [...byStart.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Minutes covered by hours such as `09:00-12:30`, counting none twice. */
export function unitedMinutes(hours: readonly string[]): number {
  const spans = hours
    .map((text) => [minuteOfClock(text.slice(0, 5)), minuteOfClock(text.slice(6))] as const)
    .sort(([a], [b]) => a - b);
  let [total, until] = [0, 0];
  for (const [start, end] of spans) {
    total += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return total;
}

function minuteOfClock(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

/** Where a day's absence began: spans are united once and found by halving, for absences may last for years. */
function absenceStarts(absences: readonly Absence[]): (day: LocalDay) => LocalDay | null {
  const spans: { from: LocalDay; to: LocalDay }[] = [];
  for (const { from, to } of [...absences].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else spans.push({ from, to });
  }
  return (day) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.to ?? "") < day) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    return span !== undefined && span.from <= day ? span.from : null;
  };
}
