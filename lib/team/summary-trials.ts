import { outcomeIdOf } from "@/lib/coach/experiments/outcome-kinds";
import { pairDifferences } from "@/lib/coach/experiments/outcomes";
import { pairInterval, signFlipP } from "@/lib/coach/experiments/week-pairs";
import { type JournalLog, lastDayOf, storedActionsUntil } from "@/lib/coach/journal-log";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import type { LocalDay } from "@/lib/model/primitives";
import type { Summary } from "./summary";

/**
 * Results of one's own weeks with and without a practice, as far as they went by the evening of a day: only of
 * practices that others know too (a catalogue's or a published one), only with enough pairs for an interval, and of
 * several on one practice the newest. What the routine is called stays where it is.
 */
export function trialResults(log: JournalLog, day: LocalDay): Summary["trials"] {
  const practiceOf = new Map(log.routines.map(({ id, catalogue }) => [id, catalogue ?? null]));
  const actions = storedActionsUntil(log, lastDayOf(log) ?? day);
  const calendar = createWorkingCalendar(log.facts);
  const results = new Map<string, Summary["trials"][number]>();
  const byAge = [...log.experiments].sort((a, b) => a.registeredAt.localeCompare(b.registeredAt));
  for (const { registration, stoppedAt } of byAge) {
    if (registration.design !== "weeks") continue;
    const practice = practiceOf.get(registration.routine);
    const outcome = outcomeIdOf(registration.outcome);
    if (!practice || !/^[a-z-]{1,60}$/.test(practice) || !outcome) continue;
    const stoppedOn = stoppedAt ? log.clock.dayOf(stoppedAt) : null;
    // A pair counts once its second week is over: the day after the period's last evening sees it whole.
    const until = stoppedOn !== null && stoppedOn <= day ? stoppedOn : addDays(day, 1);
    const { differences } = pairDifferences(registration, actions, until, (one) => calendar.isEligible(one));
    const interval = pairInterval(differences);
    if (!interval) continue;
    const difference = differences.reduce((sum, value) => sum + value, 0) / differences.length;
    const pairs = differences.length;
    results.set(practice, {
      practice,
      outcome,
      pairs,
      difference,
      ...interval,
      p: signFlipP(differences),
    });
  }
  return [...results.values()];
}
