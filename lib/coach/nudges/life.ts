import type { Action } from "@/lib/model/action";
import type { Schedule } from "@/lib/model/calendar";
import type { Nudge } from "@/lib/model/nudge";
import type { LocalDay } from "@/lib/model/primitives";
import { dayName, dayNumber, weekdayOf } from "../working-day/calendar-days";
import type { WorkingCalendar } from "../working-day/working-calendar";
import type { ZoneClock } from "../working-day/zone-clock";
import { weekOf } from "../routines/eligible-days";
import { breakpointsOf, meetingsOf } from "./breakpoints";
import { hoursOn } from "./hours";
import type { NudgeCandidate } from "./moment";
import type { NudgeLife } from "./nudges-as-of";

/** What a life under the nudge policy is made of. */
export interface LifeFacts {
  /** Counted actions: not voided, each id once. */
  readonly actions: readonly Action[];
  readonly schedules: readonly Schedule[];
  readonly calendar: WorkingCalendar;
  readonly clock: ZoneClock;
  /** Nudges that the journal holds, for their answers. */
  readonly nudges: readonly Nudge[];
  /** The first day of the log: the learning time begins here. */
  readonly firstDay: LocalDay;
  /** What may be said on a day, most important first, from what was known on the evening before. */
  readonly candidatesOn: (day: LocalDay) => readonly NudgeCandidate[];
}

/** The number of worked days before each day from the first on; days before it count none. */
export function workedDayCounter(
  calendar: WorkingCalendar,
  firstDay: LocalDay,
): (day: LocalDay) => { number: number; isWorked: boolean } {
  const first = dayNumber(firstDay);
  const before: number[] = [0];
  return (day) => {
    const index = dayNumber(day) - first;
    if (index < 0) return { number: 0, isWorked: calendar.isWorked(day) };
    while (before.length <= index) {
      const last = before.length - 1;
      before.push((before[last] ?? 0) + (calendar.isWorked(dayName(first + last)) ? 1 : 0));
    }
    return { number: before[index] ?? 0, isWorked: calendar.isWorked(day) };
  };
}

/** A life as `nudgesAsOf` lives it, from the records of a journal or of the store. */
export function createNudgeLife(facts: LifeFacts): NudgeLife {
  const { clock } = facts;
  const answers = new Map<string, Nudge["answer"]>();
  for (const nudge of facts.nudges) {
    if (!nudge.withheld) answers.set(`${nudge.about} ${clock.dayOf(nudge.at)}`, nudge.answer ?? null);
  }
  return {
    breakpoints: breakpointsOf(facts.actions),
    isInMeeting: meetingsOf(facts.actions),
    placeOf: (atMs) => {
      const day = clock.dayAt(atMs);
      return { day, week: weekOf(day), minute: clock.minuteAt(atMs) };
    },
    workedDay: workedDayCounter(facts.calendar, facts.firstDay),
    hoursOf: (day) => hoursOn(facts.schedules, day, weekdayOf(dayNumber(day))),
    candidatesOn: facts.candidatesOn,
    answerTo: (about, day) => answers.get(`${about} ${day}`) ?? null,
  };
}
