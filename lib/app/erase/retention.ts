import { addDays } from "@/lib/coach/working-day/calendar-days";
import { erasedThroughKey } from "@/lib/store/day-totals-cache";
import { governed, readPolicy } from "../policy/policy";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";

/** Rows that one turn erases, so that a click never waits long behind it. */
const atOnce = 2000;

/** How long the totals of a day are kept after its actions are gone: a year to compare with, and a month. */
const keepTotalsMonths = 13;

/**
 * Erases the actions that are older than the settings keep them, and gives back how many. Their days' totals stay
 * for 13 months more: what the coach knows does not change by the erasing of actions.
 */
export async function eraseOldActions(ports: Ports): Promise<number> {
  const { database } = ports;
  const settings = governed(await readSettings(ports), await readPolicy());
  if (settings.keepActionsDays === null) return 0;
  const through = addDays(
    clockOf(settings).dayOf(ports.clock.now().toString()),
    -settings.keepActionsDays - 1,
  );
  let [erased, some] = [0, atOnce];
  while (some === atOnce) {
    some = await database.transaction("rw", database.actions, database.meta, async () => {
      const keys = await database.actions.where("day").belowOrEqual(through).limit(atOnce).primaryKeys();
      if (keys.length === 0) return 0;
      // First the mark, then the erasing: a day's totals are never computed again from what is left of it.
      const before = (await database.meta.get(erasedThroughKey))?.value;
      if (typeof before !== "string" || before < through)
        await database.meta.put({ key: erasedThroughKey, value: through });
      await database.actions.bulkDelete(keys);
      return keys.length;
    });
    erased += some;
  }
  const totalsThrough = Temporal.PlainDate.from(through).subtract({ months: keepTotalsMonths }).toString();
  await database.totals.where("day").belowOrEqual(totalsThrough).delete();
  return erased;
}
