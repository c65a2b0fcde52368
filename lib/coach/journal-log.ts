import type { Action, StoredAction } from "@/lib/model/action";
import type { Experiment } from "@/lib/model/experiment";
import type { JournalHeader, JournalRecord } from "@/lib/model/journal";
import type { Nudge } from "@/lib/model/nudge";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";
import type { Routine, Skip, Tick } from "@/lib/model/routine";
import { createDayTotals, type DayTotals } from "./day-totals";
import { type CoachFacts, noFacts } from "./facts";
import { createZoneClock, type ZoneClock } from "./working-day/zone-clock";

/** A journal as the coach takes it: facts, and actions by the local day that they belong to. */
export interface JournalLog {
  readonly clock: ZoneClock;
  readonly facts: CoachFacts;
  readonly actionsByDay: ReadonlyMap<LocalDay, readonly Action[]>;
  readonly routines: readonly Routine[];
  readonly skips: readonly Skip[];
  readonly ticks: readonly Tick[];
  readonly nudges: readonly Nudge[];
  /** What a summary tells beside the coach's own facts. */
  readonly opportunities: readonly Opportunity[];
  readonly stages: readonly Stage[];
  readonly experiments: readonly Experiment[];
  /** The flash figures that the person pinned. */
  readonly pinned: readonly string[];
}

/**
 * The records of one journal, sorted into what the coach takes. An action whose id was seen before is passed over;
 * of several records of one account, routine, person or settings the last holds.
 */
export function createJournalLog(header: JournalHeader, records: Iterable<JournalRecord>): JournalLog {
  const facts = {
    schedules: [...noFacts.schedules],
    absences: [...noFacts.absences],
    presences: [...noFacts.presences],
    accounts: [...noFacts.accounts],
    markers: [...noFacts.markers],
    audits: [...noFacts.audits],
    patternsOff: [...noFacts.patternsOff],
    ritualVerdicts: [...noFacts.ritualVerdicts],
    person: noFacts.person,
  };
  const actions = new Map<string, Action>();
  const routines = new Map<string, Routine>();
  const skips: Skip[] = [];
  const ticks: Tick[] = [];
  const nudges: Nudge[] = [];
  const opportunities = new Map<string, Opportunity>();
  const stages: Stage[] = [];
  const experiments = new Map<string, Experiment>();
  let pinned: readonly string[] = [];
  let dayStartsAtHour = 0;
  for (const record of records) {
    switch (record.record) {
      case "action":
        if (!actions.has(record.id)) actions.set(record.id, record);
        break;
      case "schedule":
        facts.schedules.push(record);
        break;
      case "absence":
        facts.absences.push(record);
        break;
      case "presence":
        facts.presences.push(record);
        break;
      case "account":
        facts.accounts.push(record);
        break;
      case "marker":
        facts.markers.push(record);
        break;
      case "audit":
        facts.audits.push(record);
        break;
      case "pattern-off":
        facts.patternsOff.push(record);
        break;
      case "ritual-verdict":
        facts.ritualVerdicts.push(record);
        break;
      case "person":
        facts.person = record;
        break;
      case "routine":
        routines.set(record.id, record);
        break;
      case "skip":
        skips.push(record);
        break;
      case "tick":
        ticks.push(record);
        break;
      case "nudge":
        nudges.push(record);
        break;
      case "settings":
        dayStartsAtHour = record.dayStartsAtHour;
        pinned = record.flashFigures;
        break;
      case "opportunity":
        opportunities.set(record.id, record);
        break;
      case "stage":
        stages.push(record);
        break;
      case "experiment":
        experiments.set(record.id, record);
        break;
      case "contact":
      case "plan":
      case "list":
      case "practice":
      case "draw":
      case "taught-rule":
      case "next-action-rule":
      case "next-action-answer":
      case "lead-scoring":
      case "lead-sign":
      case "sales-setup":
        // These tell the coach nothing.
        break;
      default:
        record satisfies never;
    }
  }
  const clock = createZoneClock(header.timeZone, dayStartsAtHour);
  const actionsByDay = byDay(actions.values(), clock);
  return {
    clock,
    facts,
    actionsByDay,
    routines: [...routines.values()],
    skips,
    ticks,
    nudges,
    opportunities: [...opportunities.values()],
    stages,
    experiments: [...experiments.values()],
    pinned,
  };
}

function byDay(actions: Iterable<Action>, clock: ZoneClock): Map<LocalDay, Action[]> {
  const days = new Map<LocalDay, Action[]>();
  for (const action of actions) {
    const day = action.day ?? clock.dayOf(action.at);
    const list = days.get(day);
    if (list) list.push(action);
    else days.set(day, [action]);
  }
  return days;
}

/** The days that have actions, in order, up to one. */
function daysUntil({ actionsByDay }: JournalLog, last: LocalDay): LocalDay[] {
  return [...actionsByDay.keys()].filter((day) => day <= last).sort();
}

/** Actions up to a day, undone ones left out, in the order of their days: what breakpoints are read from. */
export function actionsUntil(log: JournalLog, last: LocalDay): Action[] {
  const actions: Action[] = [];
  for (const day of daysUntil(log, last))
    for (const action of log.actionsByDay.get(day) ?? []) if (!action.voidedAt) actions.push(action);
  return actions;
}

/** The same with the local day that each belongs to: what routines and trials are read from. */
export function storedActionsUntil(log: JournalLog, last: LocalDay): StoredAction[] {
  return daysUntil(log, last).flatMap((day) =>
    (log.actionsByDay.get(day) ?? [])
      .filter(({ voidedAt }) => !voidedAt)
      .map((action): StoredAction => ({ ...action, day })),
  );
}

/** The totals of each day that has actions. */
export function rowsOf({ actionsByDay, clock }: JournalLog): Map<LocalDay, DayTotals> {
  const rows = new Map<LocalDay, DayTotals>();
  for (const [day, actions] of actionsByDay) rows.set(day, createDayTotals(day, actions, clock));
  return rows;
}

/**
 * The day on whose evening a journal ends: the latest day of an action or presence, or of an absence that had begun
 * by then. Null for a journal without any of them.
 */
export function lastDayOf({ actionsByDay, facts }: JournalLog): LocalDay | null {
  let last: LocalDay | null = null;
  for (const day of actionsByDay.keys()) if (last === null || day > last) last = day;
  for (const { day } of facts.presences) if (last === null || day > last) last = day;
  if (last === null) return null;
  const reached = last;
  for (const { from, to } of facts.absences) if (from <= reached && to > last) last = to;
  return last;
}
