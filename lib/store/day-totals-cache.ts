import { createDayTotals } from "@/lib/coach/day-totals";
import type { ZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "./database";

/** Meta keys of what is computed from the log and may be thrown away. */
export const eveningKey = "evening";
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
  const value = (await database.meta.get(eveningKey))?.value;
  if (value === undefined) return;
  const asOf = value instanceof Object && "asOf" in value ? value.asOf : null;
  if (day === undefined || typeof asOf !== "string" || day <= asOf) await database.meta.delete(eveningKey);
}
