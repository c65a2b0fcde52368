import { fail, type Result, succeed } from "@/lib/model/result";
import type { StoredAction } from "@/lib/model/action";
import type { CairnDatabase } from "@/lib/store/database";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { othersTable, recordTables } from "@/lib/store/record-rows";
import type { AddedRows, Row } from "@/lib/store/rows";
import type { Ports } from "../ports";
import { clockOf, readSettings, writtenInstant } from "../settings/settings";
import { eachChange, policyOf, type RestoreOrigin } from "./changes";
import type { Change, TableChanges } from "./merge";
import { createRestoredTotals, type RestoredTotals } from "./restored-totals";
import { RestoreCalledOff, whileRunning } from "./running-restores";
import { dropStaged, stagedReach } from "./stage";
import { watchedDays } from "./watched-days";

/** Every table that a restore may touch. */
export const restoredTables = (database: CairnDatabase) => [
  ...[...Object.values(recordTables), othersTable].map((name) => database.table(name)),
  database.totals,
  database.meta,
  database.staged,
  database.restores,
  database.restoreSteps,
];

/** `editedAt` of a row's record, or null: another one found later was edited since. */
export function editedAtOf({ record }: Row): string | null {
  const editedAt = record instanceof Object && "editedAt" in record ? record.editedAt : null;
  return typeof editedAt === "string" ? editedAt : null;
}

/**
 * Merges what was staged into the journal in one transaction, with the day totals, and keeps what was there before,
 * so that it can be undone. Applied twice (a repeated message) it counts once; one that was cancelled, before or while
 * it was written, is `not-found`, and nothing of it stays.
 */
export async function applyRestore(
  ports: Ports,
  restore: string,
  timeZone: string,
  origin: RestoreOrigin = "journal",
): Promise<Result<{ added: number; changed: number }>> {
  try {
    return await whileRunning(restore, (reached) => writeRestore(ports, restore, timeZone, origin, reached));
  } catch (error) {
    if (error instanceof RestoreCalledOff) return fail("not-found");
    throw error;
  }
}

/** What is left once every record is written: day totals, and the commit. */
const shareOfRecords = 0.95;

async function writeRestore(
  ports: Ports,
  restore: string,
  timeZone: string,
  origin: RestoreOrigin,
  reached: (share: number) => void,
): Promise<Result<{ added: number; changed: number }>> {
  const { database } = ports;
  const settings = await readSettings(ports);
  const policy = await policyOf(ports, restore, origin);
  return database.transaction("rw", restoredTables(database), async () => {
    const done = await database.restores.get(restore);
    if (done) return succeed({ added: done.added, changed: done.changed });
    // Cancelled, or never staged: there is nothing to write, and nothing to undo.
    if ((await stagedReach(database, restore)) === null) return fail("not-found");
    const totals = createRestoredTotals(database, clockOf(settings));
    let [added, changed] = [0, 0];
    // An import says itself which days its archives tell of.
    const watched = origin === "journal" ? await watchedDays(database, restore, timeZone) : null;
    const write = async (changes: TableChanges) => {
      const written = await writeChanges(database, restore, changes, totals);
      added += written.added;
      changed += written.changed;
    };
    await eachChange(database, restore, timeZone, policy, write, (share) => reached(share * shareOfRecords));
    if (watched) await write(watched);
    await totals.write();
    await database.restoreSteps.add({ restore, before: [], days: totals.days() });
    await forgetEvening(database);
    await dropStaged(database, restore);
    const at = writtenInstant(ports.clock.now(), settings);
    await database.restores.put({ id: restore, at, added, changed, undoneAt: null });
    return succeed({ added, changed });
  });
}

/** Rows that one step of an undo holds: a row of the database beyond 64 KB is kept in memory by Chromium for long. */
const [changedAStep, addedAStep] = [50, 500];

function* inParts<Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += most) yield items.slice(at, at + most);
}

async function writeChanges(
  database: CairnDatabase,
  restore: string,
  { table, changes }: TableChanges,
  totals: RestoredTotals,
): Promise<{ added: number; changed: number }> {
  const wanted = changes.filter(({ effect }) => effect !== "kept");
  if (wanted.length === 0) return { added: 0, changed: 0 };
  const news = wanted.filter(({ effect }) => effect === "added");
  const others = wanted.filter(({ effect }) => effect === "changed");
  const before = others.map(({ row, present }) => ({
    table,
    key: row.key,
    row: present ?? null,
    wrote: editedAtOf(row),
  }));
  for (const some of inParts(before, changedAStep))
    await database.restoreSteps.add({ restore, before: some, days: [] });
  for (const some of inParts(news, addedAStep))
    await database.restoreSteps.add({ restore, before: [], days: [], added: addedRows(table, some) });
  await database.table(table).bulkPut(wanted.map(({ row }) => row));
  await totals.add(news.flatMap(({ row }) => actionOf(row)));
  for (const { row, present } of others)
    for (const { day } of [row, present].flatMap(actionOf)) totals.change(day);
  return { added: news.length, changed: others.length };
}

function addedRows(table: string, news: readonly Change[]): AddedRows {
  const wrote: Record<string, string> = {};
  for (const { row } of news) {
    const editedAt = editedAtOf(row);
    if (editedAt !== null) wrote[row.key] = editedAt;
  }
  return { table, keys: news.map(({ row }) => row.key), wrote };
}

/** The action of a row of the actions' table; none of any other. */
function actionOf(row: Row | undefined): StoredAction[] {
  // Rows with a day of their own are the actions' alone, and hold what was parsed as one.
  return row && "day" in row && typeof row.day === "string" ? [row.record as StoredAction] : [];
}
