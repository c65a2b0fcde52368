import type { ZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { StoredAction } from "@/lib/model/action";
import type { CairnDatabase } from "./database";
import { addToTotals, type DayBefore, recomputeTotals } from "./day-totals-cache";
import { actionRow } from "./record-rows";

/**
 * Writes an action that is not stored yet, and its day's totals. Inside the caller's transaction over actions,
 * totals and meta, in which it was looked for and the day before it was read: so the same click counts once, and
 * no total ever lags behind.
 */
export async function addNewAction(
  database: CairnDatabase,
  action: StoredAction,
  before: DayBefore,
  clock: ZoneClock,
): Promise<void> {
  // Requests of a transaction run in the order in which they are made: the day, if it must be read, has the action.
  await Promise.all([database.actions.add(actionRow(action)), addToTotals(database, before, action, clock)]);
}

/**
 * Changes one action, and the totals of the day that it was on and the day that it is on now, in one
 * transaction. Null where no such action is stored.
 */
export function changeAction(
  database: CairnDatabase,
  id: string,
  clock: ZoneClock,
  change: (action: StoredAction) => StoredAction,
): Promise<StoredAction | null> {
  return database.transaction("rw", database.actions, database.totals, database.meta, async () => {
    const present = await database.actions.get(id);
    if (!present) return null;
    const changed = change(present.record);
    await database.actions.put(actionRow(changed));
    await recomputeTotals(database, [present.day, changed.day], clock);
    return changed;
  });
}

/**
 * The newest action before an instant that stands and meets the condition, or null: with a contact, under its own
 * id and those of the contacts merged into it.
 */
export async function lastActionWith(
  database: CairnDatabase,
  contacts: readonly string[],
  beforeMs: number,
  isWanted: (action: StoredAction) => boolean,
): Promise<StoredAction | null> {
  const newest = await Promise.all(
    contacts.map((contact) =>
      database.actions
        .where("[contact+atMs]")
        .between([contact, Number.NEGATIVE_INFINITY], [contact, beforeMs], true, false)
        .reverse()
        .filter(({ record }) => !record.voidedAt && isWanted(record))
        .first(),
    ),
  );
  return newest.flatMap((row) => row ?? []).sort((a, b) => b.atMs - a.atMs)[0]?.record ?? null;
}
