import { addToDayTotals } from "@/lib/coach/add-to-day-totals";
import { createDayTotals, type DayTotals, dayTotalsVersion } from "@/lib/coach/day-totals";
import type { ZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { StoredAction } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "./database";
import type { MetaRow } from "./rows";

/** Meta keys of what is computed from the log and may be thrown away. */
export const eveningKey = "evening";
export const coachStateKey = "coach-state";
/** The last day whose actions were erased by retention: its totals can no longer be computed again. */
export const erasedThroughKey = "erased-through";

/** The days whose totals hold actions of the sample month. */
export const sampleDaysKey = "sample-days";

/**
 * Computes the totals of days again from their actions, inside the caller's transaction (actions, totals, meta),
 * and drops the coach's evening where it rests on one of them. A day whose actions retention erased keeps its totals.
 * @param summed totals that the caller has added up already: they are written as they are
 */
export async function recomputeTotals(
  database: CairnDatabase,
  days: Iterable<LocalDay>,
  clock: ZoneClock,
  summed: ReadonlyMap<LocalDay, DayTotals> = new Map(),
): Promise<void> {
  const { erasedThrough, keptThrough } = await readReach(database);
  const open = [...new Set([...days, ...summed.keys()])].filter((day) => day > erasedThrough).sort();
  for (const day of open) {
    if (!summed.has(day)) await recomputeDay(database, day, clock);
  }
  await database.totals.bulkPut(open.flatMap((day) => summed.get(day) ?? []));
  const [earliest] = open;
  if (earliest !== undefined && earliest <= keptThrough) await dropComputed(database);
}

const computedKeys = [eveningKey, coachStateKey];
const asOfKey = (key: string): string => `${key} as of`;

/** Under what the reach lies in meta. */
export const reachKeys: readonly string[] = [erasedThroughKey, ...computedKeys.map(asOfKey)];

/** How far back totals can no longer be computed again, and the last day that something kept rests on. */
interface Reach {
  readonly erasedThrough: string;
  readonly keptThrough: string;
}

async function readReach(database: CairnDatabase): Promise<Reach> {
  // One question for all three.
  return reachOf(await database.meta.bulkGet([...reachKeys]));
}

/** The rows of `reachKeys`, in their order, as a reach. */
export function reachOf(rows: readonly (MetaRow | undefined)[]): Reach {
  const [erasedThrough = "", ...kept] = rows.map((row) => (typeof row?.value === "string" ? row.value : ""));
  return { erasedThrough, keptThrough: kept.sort().at(-1) ?? "" };
}

/** What stands before an action is added to a day: asked at once, so that a click waits once. */
export interface DayBefore extends Reach {
  readonly day: LocalDay;
  readonly totals: DayTotals | null;
}

/** Reads what `addToTotals` needs of a day. Inside the caller's transaction over totals and meta. */
export async function readDayBefore(database: CairnDatabase, day: LocalDay): Promise<DayBefore> {
  const [reach, totals] = await Promise.all([readReach(database), database.totals.get(day)]);
  return { ...reach, day, totals: totals ?? null };
}

/**
 * Adds an action, already stored, to the totals of its day, without reading the day's others where its totals are
 * enough; the same as `recomputeTotals` of that day. Inside the caller's transaction over actions, totals, meta.
 */
export async function addToTotals(
  database: CairnDatabase,
  { day, totals, erasedThrough, keptThrough }: DayBefore,
  action: StoredAction,
  clock: ZoneClock,
): Promise<void> {
  if (day <= erasedThrough) return;
  const sum = sumWith(totals, action, clock);
  await Promise.all([
    sum === null ? recomputeDay(database, day, clock) : database.totals.put(sum),
    day <= keptThrough ? dropComputed(database) : undefined,
  ]);
}

/** A day's totals (null: none yet) with one more action; null where the day's actions must be read to tell. */
export function sumWith(totals: DayTotals | null, action: StoredAction, clock: ZoneClock): DayTotals | null {
  if (totals !== null && totals.version !== dayTotalsVersion) return null;
  return addToDayTotals(totals ?? createDayTotals(action.day, [], clock), action, clock);
}

async function recomputeDay(database: CairnDatabase, day: LocalDay, clock: ZoneClock): Promise<void> {
  const rows = await database.actions.where("day").equals(day).toArray();
  if (rows.length === 0) await database.totals.delete(day);
  else {
    const totals = createDayTotals(
      day,
      rows.map((row) => row.record),
      clock,
    );
    await database.totals.put(totals);
  }
}

/** Drops the coach's kept evening where it rests on this day or a later one; without a day, always. */
export async function forgetEvening(database: CairnDatabase, day?: LocalDay): Promise<void> {
  const { keptThrough } = await readReach(database);
  if (keptThrough !== "" && (day === undefined || day <= keptThrough)) await dropComputed(database);
}

const dropComputed = (database: CairnDatabase): Promise<void> =>
  database.meta.bulkDelete([...computedKeys, ...computedKeys.map(asOfKey)]);

/** Keeps something computed by an evening, with the day that it rests on beside it. */
export async function keepComputed(
  database: CairnDatabase,
  key: string,
  asOf: LocalDay,
  value: unknown,
): Promise<void> {
  await database.meta.bulkPut([
    { key, value },
    { key: asOfKey(key), value: asOf },
  ]);
}
