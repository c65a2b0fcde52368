import type { JournalRecord, RecordName, RecordOf } from "@/lib/model/journal";
import type { Table } from "dexie";
import type { CairnDatabase } from "./database";
import { plainRow, recordTables } from "./record-rows";
import type { Row } from "./rows";

/** The records that are looked up by their key alone. */
export type PlainName = Exclude<RecordName, "action" | "account" | "contact">;

/** The table of a plain record. */
export function plainTable<Name extends PlainName>(
  database: CairnDatabase,
  name: Name,
): Table<Row<RecordOf<Name>>, string> {
  // Each name's table holds that record's rows: recordTables is the single list of both.
  return database.table(recordTables[name]) as Table<Row<RecordOf<Name>>, string>;
}

/** Every record of a small table, in the order of its keys. Not for actions: they are read by narrow ranges. */
export async function allRecords<Name extends PlainName>(
  database: CairnDatabase,
  name: Name,
): Promise<RecordOf<Name>[]> {
  return (await plainTable(database, name).toArray()).map((row) => row.record);
}

/** Writes a plain record in place of the one with its key. */
export async function putRecord<Record extends Extract<JournalRecord, { record: PlainName }>>(
  database: CairnDatabase,
  record: Record,
): Promise<void> {
  await database.table<Row<Record>>(recordTables[record.record]).put(plainRow(record));
}
