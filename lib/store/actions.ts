import type { ZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { StoredAction } from "@/lib/model/action";
import type { CairnDatabase } from "./database";
import { recomputeTotals } from "./day-totals-cache";
import { actionRow } from "./record-rows";

/**
 * Writes an action and its day's totals in one transaction. An id that is there already counts once: the action
 * that is stored is given back unchanged. May be called inside a transaction that covers actions, totals and meta.
 */
export function addAction(
  database: CairnDatabase,
  action: StoredAction,
  clock: ZoneClock,
): Promise<StoredAction> {
  return database.transaction("rw", database.actions, database.totals, database.meta, async () => {
    const present = await database.actions.get(action.id);
    if (present) return present.record;
    await database.actions.add(actionRow(action));
    await recomputeTotals(database, [action.day], clock);
    return action;
  });
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

/** The newest action before an instant with this contact that stands and meets the condition, or null. */
export async function lastActionWith(
  database: CairnDatabase,
  contact: string,
  beforeMs: number,
  isWanted: (action: StoredAction) => boolean,
): Promise<StoredAction | null> {
  const row = await database.actions
    .where("[contact+atMs]")
    .between([contact, Number.NEGATIVE_INFINITY], [contact, beforeMs], true, false)
    .reverse()
    .filter(({ record }) => !record.voidedAt && isWanted(record))
    .first();
  return row?.record ?? null;
}
