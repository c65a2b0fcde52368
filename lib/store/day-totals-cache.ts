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
  // One question for all three: this runs in every click.
  const [erased, ...keptOn] = await database.meta.bulkGet([erasedThroughKey, ...computedKeys.map(asOfKey)]);
  const erasedThrough = typeof erased?.value === "string" ? erased.value : "";
  const open = [...new Set(days)].filter((day) => day > erasedThrough).sort();
  for (const day of open) {
    // oxlint-disable-next-line no-await-in-loop
    await recomputeDay(database, day, clock);
  }
  const [earliest] = open;
  const rests = keptOn.some(
    (row) => earliest !== undefined && typeof row?.value === "string" && earliest <= row.value,
  );
  if (rests) await forgetEvening(database);
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

const computedKeys = [eveningKey, coachStateKey];
const asOfKey = (key: string): string => `${key} as of`;

/** Drops the coach's kept evening where it rests on this day or a later one; without a day, always. */
export async function forgetEvening(database: CairnDatabase, day?: LocalDay): Promise<void> {
  const rows = await database.meta.bulkGet(computedKeys.map(asOfKey));
  const isKept = rows.some(
    (row) => typeof row?.value === "string" && (day === undefined || day <= row.value),
  );
  if (isKept) await database.meta.bulkDelete([...computedKeys, ...computedKeys.map(asOfKey)]);
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
    { key: asOfKey(key), value: asOf },
  ]);
}
