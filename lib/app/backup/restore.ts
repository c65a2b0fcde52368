import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { RestoreCount } from "@/lib/messages/notebook-contract";
import type { JournalRecord, RecordName, RecordOf } from "@/lib/model/journal";
import { fail, type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import { forgetEvening, recomputeTotals } from "@/lib/store/day-totals-cache";
import { othersTable, recordTables, tableOf } from "@/lib/store/record-rows";
import type { RestoreRow, RestoreStep, Row } from "@/lib/store/rows";
import { readSchedules } from "../calendar/calendar";
import { importPolicy } from "../imports/import-policy";
import type { Ports } from "../ports";
import { clockOf, readSettings, writtenInstant } from "../settings/settings";
import { parseRecord } from "./journal-file";
import { type Effect, journalPolicy, type MergePolicy, rowOfRecord } from "./merge";

/** Keeps a piece of a file aside. Parsed once more: what comes from a file is hostile wherever it was read. */
export async function stageRestore(
  { database }: Ports,
  { restore, index, records }: { restore: string; index: number; records: readonly unknown[] },
): Promise<Result<null>> {
  const parsed: JournalRecord[] = [];
  for (const [at, json] of records.entries()) {
    const record = parseRecord(json, at + 1);
    if (!record.ok) return record;
    parsed.push(record.value);
  }
  await database.staged.put({
    key: `${restore} ${String(index).padStart(8, "0")}`,
    restore,
    records: parsed,
  });
  return succeed(null);
}

/** Drops what was kept aside for a restore. */
export async function cancelRestore({ database }: Ports, restore: string): Promise<Result<null>> {
  await database.staged.where("restore").equals(restore).delete();
  return succeed(null);
}

/** What a restore would do, by record. Reads only. */
export async function previewRestore(
  ports: Ports,
  restore: string,
  origin: RestoreOrigin = "journal",
): Promise<Result<RestoreCount[]>> {
  const counts = new Map<RecordName, RestoreCount>();
  const policy = await policyOf(ports, origin);
  await eachChange(ports.database, restore, "UTC", policy, async (changes) => {
    for (const { row, effect } of changes) {
      const { record } = row.record;
      const count = counts.get(record) ?? { record, added: 0, changed: 0, kept: 0 };
      counts.set(record, { ...count, [effect]: count[effect] + 1 });
    }
  });
  return succeed([...counts.values()]);
}

/** Where the records come from: a journal of Cairn's own, or files of other tools that were read into records. */
export type RestoreOrigin = "journal" | "import";

async function policyOf(ports: Ports, origin: RestoreOrigin): Promise<MergePolicy> {
  if (origin === "journal") return journalPolicy;
  const now = writtenInstant(ports.clock.now(), await readSettings(ports));
  return importPolicy(ports.database, now);
}

interface Change {
  readonly table: string;
  readonly row: Row<JournalRecord>;
  readonly present: Row | undefined;
  readonly effect: Effect;
}

/** Walks through what was staged, piece by piece; of two lines of one id in the file the first is taken. */
async function eachChange(
  database: CairnDatabase,
  restore: string,
  timeZone: string,
  policy: MergePolicy,
  work: (changes: readonly Change[]) => Promise<void>,
): Promise<void> {
  const clock = createZoneClock(timeZone);
  const seen = new Set<string>();
  const keys = (await database.staged.where("restore").equals(restore).primaryKeys()).sort();
  for (const key of keys) {
    const piece = await database.staged.get(key);
    const byTable = new Map<string, Row<JournalRecord>[]>();
    for (const record of await policy.settle(piece?.records ?? [])) {
      const table = tableOf(record.record);
      const row = rowOfRecord(record, clock);
      if (seen.has(`${table} ${row.key}`)) continue;
      seen.add(`${table} ${row.key}`);
      byTable.set(table, [...(byTable.get(table) ?? []), row]);
    }
    for (const [table, rows] of byTable) {
      const present = await database.table<Row, string>(table).bulkGet(rows.map((row) => row.key));
      await work(
        rows.map((row, index) => ({
          table,
          present: present[index],
          ...policy.merge(present[index], row, clock),
        })),
      );
    }
  }
}

/**
 * Merges what was staged into the journal in one transaction, with the day totals, and keeps what was there before,
 * so that it can be undone. Applied twice (a repeated message) it counts once.
 */
export async function applyRestore(
  ports: Ports,
  restore: string,
  timeZone: string,
  origin: RestoreOrigin = "journal",
): Promise<Result<{ added: number; changed: number }>> {
  const { database } = ports;
  const settings = await readSettings(ports);
  const policy = await policyOf(ports, origin);
  return database.transaction("rw", everyTable(database), async () => {
    const done = await database.restores.get(restore);
    if (done) return succeed({ added: done.added, changed: done.changed });
    const days = new Set<string>();
    let [added, changed] = [0, 0];
    // Archives tell of mail and meetings alone: their days don't count as watched.
    const watched = origin === "journal" ? await watchedDays(database, restore, timeZone) : [];
    const write = async (changes: readonly Change[]) => {
      const wanted = changes.filter(({ effect }) => effect !== "kept");
      const [first] = wanted;
      if (!first) return;
      for (const change of wanted) for (const day of daysOf(change)) days.add(day);
      added += wanted.filter(({ effect }) => effect === "added").length;
      changed += wanted.filter(({ effect }) => effect === "changed").length;
      const before = wanted.map(({ table, row, present }) => ({
        table,
        key: row.key,
        row: present ?? null,
        wrote: editedAtOf(row),
      }));
      await database.restoreSteps.add({ restore, before, days: wanted.flatMap(daysOf) });
      await database.table(first.table).bulkPut(wanted.map(({ row }) => row));
    };
    await eachChange(database, restore, timeZone, policy, write);
    await write(watched);
    await recomputeTotals(database, days, clockOf(settings));
    await forgetEvening(database);
    await database.staged.where("restore").equals(restore).delete();
    const at = writtenInstant(ports.clock.now(), settings);
    await database.restores.put({ id: restore, at, added, changed, undoneAt: null });
    return succeed({ added, changed });
  });
}

const everyTable = (database: CairnDatabase) => [
  ...[...Object.values(recordTables), othersTable].map((name) => database.table(name)),
  database.totals,
  database.meta,
  database.staged,
  database.restores,
  database.restoreSteps,
];

const dayOfRow = (row: Row | undefined): string[] =>
  row && "day" in row && typeof row.day === "string" ? [row.day] : [];
const daysOf = ({ row, present }: Change): string[] => [...dayOfRow(row), ...dayOfRow(present)];

/**
 * A journal without any presence counts every worked day as watched. Merged into one that has presences those days
 * would read as not watched: so they are written down as what the file means.
 */
async function watchedDays(database: CairnDatabase, restore: string, timeZone: string): Promise<Change[]> {
  const found: { schedule: RecordOf<"schedule">[]; absence: RecordOf<"absence">[] } = {
    schedule: [],
    absence: [],
  };
  const clock = createZoneClock(timeZone);
  let [first, last, hasPresence] = ["9999", "0000", false];
  await database.staged
    .where("restore")
    .equals(restore)
    .each(({ records }) => {
      for (const record of records) {
        if (record.record === "presence") hasPresence = true;
        if (record.record === "schedule") found.schedule.push(record);
        if (record.record === "absence") found.absence.push(record);
        if (record.record !== "action") continue;
        const day = record.day ?? clock.dayOf(record.at);
        if (day < first) first = day;
        if (day > last) last = day;
      }
    });
  if (hasPresence) return [];
  const schedules = found.schedule.length > 0 ? found.schedule : await readSchedules(database);
  const calendar = createWorkingCalendar({ schedules, absences: found.absence, presences: [] });
  const known = new Set(await database.presences.toCollection().primaryKeys());
  const changes: Change[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!calendar.isWorked(day) || known.has(day)) continue;
    const record = { record: "presence" as const, day, minutes: calendar.scheduledMinutes(day) };
    changes.push({ table: "presences", row: { key: day, record }, present: undefined, effect: "added" });
  }
  return changes;
}

/** The newest restore that was not undone. */
export async function latestRestore({ database }: Ports): Promise<RestoreRow | null> {
  const newest = await database.restores.orderBy("at").reverse().first();
  return newest && newest.undoneAt === null ? newest : null;
}

/** Puts everything back as it was before a restore, except what was edited since. In one transaction. */
export async function undoRestore(ports: Ports, restore: string): Promise<Result<null>> {
  const { database } = ports;
  const settings = await readSettings(ports);
  return database.transaction("rw", everyTable(database), async () => {
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

async function undoStep(database: CairnDatabase, { before }: RestoreStep): Promise<void> {
  for (const { table, key, row, wrote } of before) {
    const now = await database.table<Row, string>(table).get(key);
    if (now && editedAtOf(now) !== wrote) continue;
    await (row === null ? database.table(table).delete(key) : database.table(table).put(row));
  }
}

function editedAtOf({ record }: Row): string | null {
  const editedAt = record instanceof Object && "editedAt" in record ? record.editedAt : null;
  return typeof editedAt === "string" ? editedAt : null;
}
