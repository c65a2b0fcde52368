import type { JournalRecord, RecordName, RecordOf } from "@/lib/model/journal";
import type { Table } from "dexie";
import type { CairnDatabase } from "./database";
import { othersTable, plainRow, tableOf } from "./record-rows";
import type { Row } from "./rows";

/** The records that are looked up by their key alone. */
export type PlainName = Exclude<RecordName, "action" | "account" | "contact">;

/** The table of a plain record. */
export function plainTable<Name extends PlainName>(
  database: CairnDatabase,
  name: Name,
): Table<Row<RecordOf<Name>>, string> {
  // Each name's table holds that record's rows: `tableOf` is the single list of both.
  return database.table<Row<RecordOf<Name>>, string>(tableOf(name));
}

/** Every record of a small table, in the order of its keys. Not for actions: they are read by narrow ranges. */
export async function allRecords<Name extends PlainName>(
  database: CairnDatabase,
  name: Name,
): Promise<RecordOf<Name>[]> {
  const table = plainTable(database, name);
  const isShared = tableOf(name) === othersTable;
  const rows = await (isShared ? table.where("name").equals(name) : table.toCollection()).toArray();
  return rows.map((row) => row.record);
}

/** Writes a plain record in place of the one with its key. */
export async function putRecord(
  database: CairnDatabase,
  record: Extract<JournalRecord, { record: PlainName }>,
): Promise<void> {
  await database.table<Row<JournalRecord>>(tableOf(record.record)).put(plainRow(record));
}
