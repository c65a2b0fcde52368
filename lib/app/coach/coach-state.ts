import { createCoachContext, createDayInput, type CoachContext } from "@/lib/coach/context";
import { dayTotalsVersion } from "@/lib/coach/day-totals";
import type { CoachFacts } from "@/lib/coach/facts";
import { addDay, firstState, live, type LiveState } from "@/lib/coach/live";
import { thresholdsVersion } from "@/lib/coach/thresholds";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { coachStateKey, keepComputed } from "@/lib/store/day-totals-cache";
import { allRecords } from "@/lib/store/records";
import { readSchedules } from "../calendar/calendar";

/** What the coach knows beside the days' totals, as it stands in the journal. */
export async function readCoachFacts(database: CairnDatabase): Promise<CoachFacts> {
  const [schedules, absences, presences, accounts, markers, audits, patternsOff, ritualVerdicts, persons] =
    await Promise.all([
      readSchedules(database),
      allRecords(database, "absence"),
      allRecords(database, "presence"),
      database.accounts.toArray(),
      allRecords(database, "marker"),
      allRecords(database, "audit"),
      allRecords(database, "pattern-off"),
      allRecords(database, "ritual-verdict"),
      allRecords(database, "person"),
    ]);
  return {
    schedules,
    absences,
    presences,
    accounts: accounts.map((row) => row.record),
    markers,
    audits,
    patternsOff,
    ritualVerdicts,
    person: persons[0] ?? null,
  };
}

/** What the kept evening holds; another number for every field that the evidence gains or loses. */
const evidenceVersion = 4;
const version = `${dayTotalsVersion}.${thresholdsVersion}.${evidenceVersion}`;

interface KeptState {
  readonly version: string;
  readonly asOf: LocalDay;
  readonly state: LiveState;
}

/** A cache of this database's own: another version of it is computed again rather than read. */
function isKeptState(value: unknown): value is KeptState {
  return value instanceof Object && "version" in value && value.version === version && "asOf" in value;
}

/**
 * The coach on the evening of a day. Carried on from the evening that was kept last, so that a new morning costs
 * one day; lived from the beginning where something before it changed.
 */
export async function coachStateOn(
  database: CairnDatabase,
  facts: CoachFacts,
  asOf: LocalDay,
): Promise<LiveState> {
  const context = createCoachContext(facts);
  const kept = (await database.meta.get(coachStateKey))?.value;
  const start = isKeptState(kept) && kept.asOf <= asOf ? kept : null;
  const state = start
    ? await carryOn(database, context, start, asOf)
    : await liveAll(database, context, asOf);
  const made: KeptState = { version, asOf, state };
  await keepComputed(database, coachStateKey, asOf, made);
  return state;
}

async function liveAll(database: CairnDatabase, context: CoachContext, asOf: LocalDay): Promise<LiveState> {
  const rows = await database.totals.where("day").belowOrEqual(asOf).toArray();
  // A schedule alone is no log: the first one begins long before anything was known.
  if (rows.length === 0 && context.facts.presences.length === 0) return firstState;
  return live(new Map(rows.map((row) => [row.day, row])), context, asOf);
}

async function carryOn(
  database: CairnDatabase,
  context: CoachContext,
  { asOf: from, state: before }: KeptState,
  to: LocalDay,
): Promise<LiveState> {
  // Nothing was lived yet: the journal's first day may lie anywhere up to the one asked for.
  if (before.day === null) return liveAll(database, context, to);
  const rows = await database.totals.where("day").between(from, to, false, true).toArray();
  const totals = new Map(rows.map((row) => [row.day, row]));
  let state = before;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    state = addDay(state, createDayInput(context, day, totals.get(day) ?? null), context);
  }
  return state;
}
