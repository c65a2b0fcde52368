import type { Table } from "dexie";
import type { JournalRecord, RecordName } from "@/lib/model/journal";
import type { CairnDatabase } from "@/lib/store/database";
import { othersTable, tableOf } from "@/lib/store/record-rows";
import type { Row } from "@/lib/store/rows";

/** Records that one answer carries at most: a message stays small, whatever the journal holds. */
export const recordsAPiece = 2_000;

/** Which records are asked for. Actions are narrowed by day, or by whom they were with. */
export interface RecordsWanted {
  readonly record: RecordName;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly of?:
    | { readonly account: string }
    | { readonly contact: string }
    | { readonly opportunity: string }
    | undefined;
  readonly cursor: string | null;
}

/** One piece of the journal's records as they are stored; asked again with its cursor until that is null. */
export async function readRecords(
  database: CairnDatabase,
  { record, from, to, of, cursor }: RecordsWanted,
): Promise<{ records: JournalRecord[]; cursor: string | null }> {
  const table = database.table<Row<JournalRecord>, string>(tableOf(record));
  if (record !== "action" && tableOf(record) !== othersTable) {
    const rows = await table
      .where(":id")
      .above(cursor ?? "")
      .limit(recordsAPiece)
      .toArray();
    return {
      records: recordsOf(rows),
      cursor: rows.length < recordsAPiece ? null : (rows.at(-1)?.key ?? null),
    };
  }
  // Within an index the place counts: new actions come at its end, and move nothing that was read before.
  const start = Number(cursor ?? 0);
  const found =
    record === "action" ? actionsWanted(table, { from, to, of }) : table.where("name").equals(record);
  const rows = await found.offset(start).limit(recordsAPiece).toArray();
  return {
    records: recordsOf(rows),
    cursor: rows.length < recordsAPiece ? null : String(start + rows.length),
  };
}

const recordsOf = (rows: readonly Row<JournalRecord>[]): JournalRecord[] => rows.map(({ record }) => record);

function actionsWanted(
  table: Table<Row<JournalRecord>, string>,
  { from, to, of }: Pick<RecordsWanted, "from" | "to" | "of">,
) {
  if (of && "contact" in of)
    return table
      .where("[contact+atMs]")
      .between([of.contact, Number.NEGATIVE_INFINITY], [of.contact, Number.POSITIVE_INFINITY]);
  if (of && "account" in of) return table.where("account").equals(of.account);
  if (of) return table.where("opportunity").equals(of.opportunity);
  return table.where("day").between(from ?? "0000-01-01", to ?? "9999-12-31", true, true);
}
