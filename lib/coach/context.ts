import type { Account } from "@/lib/model/people";
import type { Marker, PatternId } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import type { DayTotals } from "./day-totals";
import type { DayInput } from "./evidence";
import type { CoachFacts } from "./facts";
import { offsets, patternThresholds, returns } from "./thresholds";
import { isMonthEnd } from "./working-day/month-phase";
import { isReturnDay } from "./working-day/return-days";
import { createWorkingCalendar, type WorkingCalendar } from "./working-day/working-calendar";

/** The facts made ready for the walk through the days. */
export interface CoachContext {
  readonly facts: CoachFacts;
  readonly calendar: WorkingCalendar;
  readonly accounts: readonly Account[];
}

/** Facts and calendar together; made once, then asked for every day. */
export function createCoachContext(facts: CoachFacts): CoachContext {
  const accounts = new Map(facts.accounts.map((account) => [account.id, account]));
  return { facts, calendar: createWorkingCalendar(facts), accounts: [...accounts.values()] };
}

/** One day as the evaluator takes it; `totals` null where nothing was logged. */
export function createDayInput(
  { calendar }: CoachContext,
  day: LocalDay,
  totals: DayTotals | null,
): DayInput {
  const worked = calendar.isWorked(day);
  return {
    day,
    worked,
    eligible: worked && calendar.isEligible(day),
    scheduledMinutes: calendar.scheduledMinutes(day),
    monthEnd: worked && isMonthEnd(day, calendar, offsets.monthEndWorkedDays),
    isReturn: worked && isReturnDay(day, calendar, returns),
    told: calendar.toldKinds(day),
    totals,
  };
}

/** The marker of a pattern on a day: the newest that holds, else the default. Of two of one day the last holds. */
export function markerOn(
  facts: Pick<CoachFacts, "markers">,
  pattern: PatternId,
  day: LocalDay,
): { readonly value: number; readonly record: Marker | null } {
  let newest: Marker | null = null;
  for (const marker of facts.markers)
    if (marker.pattern === pattern && marker.from <= day && (newest === null || marker.from >= newest.from))
      newest = marker;
  return { value: newest?.value ?? patternThresholds[pattern].marker, record: newest };
}

/** Whether the person contested the pattern or switched it off for that day. */
export function isSwitchedOff(
  facts: Pick<CoachFacts, "patternsOff">,
  pattern: PatternId,
  day: LocalDay,
): boolean {
  return facts.patternsOff.some(
    (off) => off.pattern === pattern && off.from <= day && (!off.to || day <= off.to),
  );
}
