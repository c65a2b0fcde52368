import { createDayTotals } from "@/lib/coach/day-totals";
import type { ZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "./database";

/** Meta keys of what is computed from the log and may be thrown away. */
export const eveningKey = "evening";
export const coachStateKey = "coach-state";
/** The last day whose actions were erased by retention: its totals can no longer be computed again. */
export const erasedThroughKey = "erased-through";

/**
 * Computes the totals of days again from their actions, inside the caller's transaction (actions, totals, meta),
 * and drops the coach's evening where it rests on one of them. A day whose actions retention erased keeps its totals.
 */
export async function recomputeTotals(
  database: CairnDatabase,
  days: Iterable<LocalDay>,
  clock: ZoneClock,
): Promise<void> {
  const erasedThrough = (await database.meta.get(erasedThroughKey))?.value;
  let earliest: LocalDay | null = null;
  for (const day of new Set(days)) {
    if (typeof erasedThrough === "string" && day <= erasedThrough) continue;
    if (earliest === null || day < earliest) earliest = day;
    // oxlint-disable-next-line no-await-in-loop
    const rows = await database.actions.where("day").equals(day).toArray();
    // oxlint-disable-next-line no-await-in-loop
    if (rows.length === 0) await database.totals.delete(day);
    else {
      const totals = createDayTotals(
        day,
        rows.map((row) => row.record),
        clock,
      );
      // oxlint-disable-next-line no-await-in-loop
      await database.totals.put(totals);
    }
  }
  if (earliest !== null) await forgetEvening(database, earliest);
}

/** Drops the coach's kept evening where it rests on this day or a later one; without a day, always. */
export async function forgetEvening(database: CairnDatabase, day?: LocalDay): Promise<void> {
  for (const key of [eveningKey, coachStateKey]) {
    // Keys first: the kept state is large, and today's click seldom touches it.
    // oxlint-disable-next-line no-await-in-loop
    if (day === undefined || (await restsOn(database, key, day))) await database.meta.delete(key);
  }
}

async function restsOn(database: CairnDatabase, key: string, day: LocalDay): Promise<boolean> {
  const asOf = (await database.meta.get(`${key} as of`))?.value;
  return typeof asOf !== "string" || day <= asOf;
}

/** Keeps something computed by an evening, with the day that it rests on beside it. */
export async function keepComputed(
  database: CairnDatabase,
  key: string,
  asOf: LocalDay,
  value: unknown,
): Promise<void> {
  await database.meta.bulkPut([
    { key, value },
    { key: `${key} as of`, value: asOf },
  ]);
}
