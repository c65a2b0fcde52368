import { journalVersion, type RecordName } from "@/lib/model/journal";
import type { CairnDatabase } from "@/lib/store/database";
import { othersTable, recordTables } from "@/lib/store/record-rows";
import type { Row } from "@/lib/store/rows";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";

/** Rows that one piece of a backup holds. */
const rowsAPiece = 2000;

/** A piece of a journal file: its text, where to go on (null at the end), and how far it is. */
export interface BackupPiece {
  readonly text: string;
  readonly cursor: string | null;
  readonly written: number;
  readonly total: number;
}

const tables: readonly (RecordName | "others")[] = [
  ...(Object.keys(recordTables) as (keyof typeof recordTables)[]),
  "others",
];
const tableNamed = (database: CairnDatabase, name: RecordName | "others") =>
  database.table<Row, string>(
    name in recordTables ? recordTables[name as keyof typeof recordTables] : othersTable,
  );

/**
 * One piece of the journal as a file of JSON Lines, the header first. Pieces are asked for one after the other, so a
 * journal of any length passes through little memory; the cursor stands after the last row written.
 */
export async function backupPiece(ports: Ports, cursor: string | null): Promise<BackupPiece> {
  const { database } = ports;
  const [at, after, done] = partsOf(cursor);
  const lines = cursor === null ? [await header(ports)] : [];
  const name = tables[at] ?? "others";
  const table = tableNamed(database, name);
  const rows = await (after === null ? table.orderBy("key") : table.where("key").above(after))
    .limit(rowsAPiece)
    .toArray();
  for (const { record } of rows) lines.push(JSON.stringify(record));
  const written = done + rows.length;
  const isTableDone = rows.length < rowsAPiece;
  const isDone = isTableDone && at === tables.length - 1;
  const next = isTableDone ? `${at + 1} ${written} ` : `${at} ${written} ${rows.at(-1)?.key ?? ""}`;
  const text = lines.map((line) => `${line}\n`).join("");
  return { text, cursor: isDone ? null : next, written, total: await countRecords(database) };
}

function partsOf(cursor: string | null): readonly [at: number, after: string | null, written: number] {
  const parts = /^(\d+) (\d+) (.*)$/s.exec(cursor ?? "");
  return parts ? [Number(parts[1]), parts[3] || null, Number(parts[2])] : [0, null, 0];
}

async function header(ports: Ports): Promise<string> {
  const settings = await readSettings(ports);
  const exportedAt = writtenInstant(ports.clock.now(), settings);
  return JSON.stringify({
    record: "journal",
    version: journalVersion,
    exportedAt,
    timeZone: settings.timeZone,
  });
}

async function countRecords(database: CairnDatabase): Promise<number> {
  const counts = await Promise.all(tables.map((name) => tableNamed(database, name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
