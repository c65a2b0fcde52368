import { fail, type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import { forgetEvening, recomputeTotals } from "@/lib/store/day-totals-cache";
import type { AddedRows, RestoreRow, RestoreStep, Row } from "@/lib/store/rows";
import type { Ports } from "../ports";
import { clockOf, readSettings, writtenInstant } from "../settings/settings";
import { editedAtOf, restoredTables } from "./restore";

/** The newest restore that was not undone. */
export async function latestRestore({ database }: Ports): Promise<RestoreRow | null> {
  const newest = await database.restores.orderBy("at").reverse().first();
  return newest && newest.undoneAt === null ? newest : null;
}

/** Puts everything back as it was before a restore, except what was edited since. In one transaction. */
export async function undoRestore(ports: Ports, restore: string): Promise<Result<null>> {
  const { database } = ports;
  const settings = await readSettings(ports);
  return database.transaction("rw", restoredTables(database), async () => {
    const done = await database.restores.get(restore);
    if (!done) return fail("not-found");
    if (done.undoneAt !== null) return succeed(null);
    const days = new Set<string>();
    const keys = await database.restoreSteps.where("restore").equals(restore).primaryKeys();
    for (const key of keys.reverse()) {
      const step = await database.restoreSteps.get(key);
      if (step) await undoStep(database, step);
      for (const day of step?.days ?? []) days.add(day);
    }
    await recomputeTotals(database, days, clockOf(settings));
    await forgetEvening(database);
    await database.restoreSteps.bulkDelete(keys);
    await database.restores.put({ ...done, undoneAt: writtenInstant(ports.clock.now(), settings) });
    return succeed(null);
  });
}

async function undoStep(database: CairnDatabase, { before, added }: RestoreStep): Promise<void> {
  if (added) await removeAdded(database, added);
  for (const { table, key, row, wrote } of before) {
    const now = await database.table<Row, string>(table).get(key);
    if (now && editedAtOf(now) !== wrote) continue;
    await (row === null ? database.table(table).delete(key) : database.table(table).put(row));
  }
}

async function removeAdded(database: CairnDatabase, { table, keys, wrote }: AddedRows): Promise<void> {
  const rows = await database.table<Row, string>(table).bulkGet([...keys]);
  const untouched = rows.flatMap((row) =>
    row && editedAtOf(row) === (wrote[row.key] ?? null) ? [row.key] : [],
  );
  await database.table(table).bulkDelete(untouched);
}
