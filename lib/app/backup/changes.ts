import type { Table } from "dexie";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { RestoreCount } from "@/lib/messages/notebook-contract";
import type { JournalRecord, RecordName } from "@/lib/model/journal";
import { type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import { tableOf } from "@/lib/store/record-rows";
import type { Row } from "@/lib/store/rows";
import { importPolicy } from "../imports/import-policy";
import type { Ports } from "../ports";
import { clockOf, readSettings, writtenInstant } from "../settings/settings";
import { journalPolicy, type MergePolicy, rowOfRecord, type TableChanges } from "./merge";
import { stagedPieces, stagedReach } from "./stage";

/** Where the records come from: a journal of Cairn's own, or files of other tools that were read into records. */
export type RestoreOrigin = "journal" | "import";

/** How the records of an origin meet what is stored. */
export async function policyOf(ports: Ports, restore: string, origin: RestoreOrigin): Promise<MergePolicy> {
  if (origin === "journal") return journalPolicy;
  const settings = await readSettings(ports);
  const now = writtenInstant(ports.clock.now(), settings);
  const today = clockOf(settings).dayOf(now);
  const reach = await stagedReach(ports.database, restore);
  return importPolicy(ports.database, { now, today, actionsMs: reach?.actionsMs ?? null });
}

/** First and last key of what was staged for a table. */
type Reach = readonly [first: string, last: string];

/**
 * The tables that hold nothing in the reach of what was staged: there every record is new, and none is looked up.
 * Asked before anything is written.
 */
async function freshTables(database: CairnDatabase, restore: string): Promise<ReadonlyMap<string, Reach>> {
  const reach = await stagedReach(database, restore);
  const fresh = new Map<string, Reach>();
  for (const [name, [first, last]] of Object.entries(reach?.keys ?? {})) {
    const found = await database.table(name).where(":id").between(first, last, true, true).limit(1).count();
    if (found === 0) fresh.set(name, [first, last]);
  }
  return fresh;
}

/** Walks through what was staged, piece by piece; of two lines of one id in the file the first is taken. */
export async function eachChange(
  database: CairnDatabase,
  restore: string,
  timeZone: string,
  policy: MergePolicy,
  work: (changes: TableChanges) => Promise<void>,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const clock = createZoneClock(timeZone);
  const fresh = await freshTables(database, restore);
  const seen = new Set<string>();
  for await (const { records, share } of stagedPieces(database, restore)) {
    onProgress(share);
    const byTable = new Map<string, Row<JournalRecord>[]>();
    for (const record of await policy.settle(records, new Set(fresh.keys()))) {
      const table = tableOf(record.record);
      const row = rowOfRecord(record, clock);
      if (!policy.isUnique) {
        const name = `${table} ${row.key}`;
        if (seen.has(name)) continue;
        seen.add(name);
      }
      const rows = byTable.get(table) ?? [];
      rows.push(row);
      byTable.set(table, rows);
    }
    for (const [table, rows] of byTable) {
      const present = await presentRows(database.table<Row, string>(table), rows, fresh.get(table));
      const changes = rows.map((row) => ({
        present: present.get(row.key),
        ...policy.merge(present.get(row.key), row, clock),
      }));
      await work({ table, changes });
    }
  }
  for await (const changes of policy.consequences()) await work(changes);
}

/** The rows that are there already. Within a reach that holds nothing none is looked for. */
async function presentRows(
  table: Table<Row, string>,
  rows: readonly Row[],
  empty: Reach | undefined,
): Promise<ReadonlyMap<string, Row>> {
  const keys = rows.map(({ key }) => key).filter((key) => !empty || key < empty[0] || key > empty[1]);
  const found = keys.length === 0 ? [] : await table.bulkGet(keys);
  return new Map(found.flatMap((row) => (row ? [[row.key, row] as const] : [])));
}

/** What a restore would do, by record. Reads only. */
export async function previewRestore(
  ports: Ports,
  restore: string,
  origin: RestoreOrigin = "journal",
): Promise<Result<RestoreCount[]>> {
  const counts = new Map<RecordName, RestoreCount>();
  const policy = await policyOf(ports, restore, origin);
  await eachChange(ports.database, restore, "UTC", policy, async ({ changes }) => {
    for (const { row, effect } of changes) {
      const { record } = row.record;
      const count = counts.get(record) ?? { record, added: 0, changed: 0, kept: 0 };
      count[effect] += 1;
      counts.set(record, count);
    }
  });
  return succeed([...counts.values()]);
}
