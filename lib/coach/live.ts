import type { PatternId } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import { type CoachContext, createDayInput, isSwitchedOff, markerOn } from "./context";
import type { DayTotals } from "./day-totals";
import { type DayInput, type Evidence, noEvidence } from "./evidence";
import type { CoachFacts } from "./facts";
import { gatherDay } from "./gather";
import { firstMachine, type Machine, nextEvening } from "./machine";
import { assessPattern } from "./patterns/pattern";
import { patterns } from "./patterns/registry";
import { excludeRituals, type RecentDay } from "./recent-days";
import { type Ritual, shortCandidates } from "./rituals";
import { patternThresholds } from "./thresholds";
import { dayName, dayNumber } from "./working-day/calendar-days";

/** The coach by an evening: plain data that can be stored and carried on from. */
export interface LiveState {
  readonly day: LocalDay | null;
  readonly evidence: Evidence;
  readonly machines: Readonly<Record<PatternId, Machine>>;
  /** The rituals as they stand. */
  readonly rituals: readonly Ritual[];
  /** The last 20 eligible days and what lies between: a ritual recognised today is taken out of them again. */
  readonly recent: readonly RecentDay[];
}

/** Before the first evening. */
export const firstState: LiveState = {
  day: null,
  evidence: noEvidence,
  machines: eachPattern(() => firstMachine),
  rituals: [],
  recent: [],
};

/**
 * The coach after one more calendar day, from what was known by its evening and nothing else. Days come in order.
 * A day added again replaces nothing: today's card is `addDay(stateOfYesterday, today)` as often as today changes.
 */
export function addDay(before: LiveState, input: DayInput, context: CoachContext): LiveState {
  const { day } = input;
  // Nothing happened and nothing was due: years of it cost nothing.
  if (!input.worked && input.totals === null) return { ...before, day };
  const candidates =
    input.eligible && input.totals ? shortCandidates(input.totals, before.evidence.durations) : [];
  const today: RecentDay = { input, candidates, rituals: [], before: before.evidence };
  const { recent, rituals, changedFrom } = excludeRituals(
    before.recent,
    today,
    before.rituals,
    context.facts,
  );

  // Days whose rituals are known only now are gathered again; the episodes stay as they were lived.
  let evidence = recent[changedFrom]?.before ?? before.evidence;
  for (let index = changedFrom; index < recent.length; index += 1) {
    const past = recent[index];
    if (!past) break;
    if (past.before !== evidence) recent[index] = { ...past, before: evidence };
    evidence = gatherDay(evidence, past.input, past.rituals, context, isPatternOff);
  }
  const machines = input.worked ? eveningOf(before, evidence, input, context) : before.machines;
  return { day, evidence, machines, rituals, recent };
}

function isPatternOff(facts: CoachFacts, id: PatternId, day: LocalDay): boolean {
  return isSwitchedOff(facts, id, day) || (patterns[id].isOff?.(facts, day) ?? false);
}

function eveningOf(
  before: LiveState,
  evidence: Evidence,
  { day, eligible }: DayInput,
  { facts }: CoachContext,
): LiveState["machines"] {
  return eachPattern((id) => {
    const marker = markerOn(facts, id, day).value;
    return nextEvening(before.machines[id], {
      day,
      eligible,
      workedDays: evidence.workedDays,
      off: isPatternOff(facts, id, day),
      evidence: evidence.patterns[id],
      thresholds: patternThresholds[id],
      assessment: assessPattern(patterns[id], evidence, marker, facts, day),
    });
  });
}

function eachPattern<Value>(value: (id: PatternId) => Value): Record<PatternId, Value> {
  return {
    "reactive-email": value("reactive-email"),
    "reactive-phone": value("reactive-phone"),
    "back-office-overload": value("back-office-overload"),
    "quotation-overload": value("quotation-overload"),
    "constant-soliciting": value("constant-soliciting"),
    "illusion-of-activity": value("illusion-of-activity"),
    "avoiding-hard-cases": value("avoiding-hard-cases"),
    "neglected-accounts": value("neglected-accounts"),
  };
}

/** Days by which a schedule may precede the first action or presence and still be the beginning of the log. */
const longestStartDays = 92;

/**
 * The journal's first day: that of the first schedule, unless it lies more than three months before anything was
 * logged or watched (a schedule dated from hiring, say): then the first day logged or watched. Null for nothing.
 */
export function firstDayOf(context: CoachContext, rows: ReadonlyMap<LocalDay, DayTotals>): LocalDay | null {
  let logged: LocalDay | null = null;
  for (const day of rows.keys()) if (logged === null || day < logged) logged = day;
  for (const { day } of context.facts.presences) if (logged === null || day < logged) logged = day;
  const scheduled = context.calendar.firstDay;
  if (logged === null || scheduled === null) return logged ?? scheduled;
  const gap = dayNumber(logged) - dayNumber(scheduled);
  return gap >= 0 && gap <= longestStartDays ? scheduled : logged;
}

/**
 * The coach on the evening of `asOf`, every day lived in turn. `rows` holds the totals of the days that have any.
 *
 * @param eachEvening called after each calendar day, for what follows the days (nudges, the mirror); not for those of
 *   an absence that `asOf` ends in, once nothing more is logged
 */
export function live(
  rows: ReadonlyMap<LocalDay, DayTotals>,
  context: CoachContext,
  asOf: LocalDay,
  eachEvening?: (state: LiveState, input: DayInput) => void,
): LiveState {
  const first = firstDayOf(context, rows);
  if (first === null) return firstState;
  let state = firstState;
  const last = dayNumber(lastLivedDay(rows, context, asOf));
  for (let number = dayNumber(first); number <= last; number += 1) {
    const day = dayName(number);
    const input = createDayInput(context, day, rows.get(day) ?? null);
    state = addDay(state, input, context);
    eachEvening?.(state, input);
  }
  return state.day === null ? state : { ...state, day: asOf };
}

/** The last day up to `asOf` that can change anything: an absence may be written down as lasting for ever. */
export function lastLivedDay(
  rows: ReadonlyMap<LocalDay, DayTotals>,
  { calendar }: CoachContext,
  asOf: LocalDay,
): LocalDay {
  const since = calendar.absentSince(asOf);
  if (since === null) return asOf;
  let last = since;
  for (const day of rows.keys()) if (day > last && day <= asOf) last = day;
  return last;
}
