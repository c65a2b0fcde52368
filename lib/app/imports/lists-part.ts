import { type ListKind, listFields } from "@/lib/imports/lists/list-fields";
import type { ListMapping } from "@/lib/imports/lists/list-mapping";
import { type ActivityRows, readActivities } from "@/lib/imports/lists/read-activities";
import { readAccounts, readContacts } from "@/lib/imports/lists/read-people";
import { sourceOf } from "@/lib/imports/columns/source";
import { type CsvTable, writeCsv } from "@/lib/imports/csv";
import { accountRecords, activityRecords, contactRecords } from "@/lib/imports/records/list-records";
import type { JournalRecord } from "@/lib/model/journal";
import type { ListPart } from "@/lib/views/import-reading";
import { columnReadings } from "./deals-part";
import type { ImportContext } from "./importer";

/** A list as it was opened, and how it is to be read. */
export interface OpenedList {
  readonly file: string;
  readonly kind: ListKind;
  readonly table: CsvTable;
  readonly mapping: ListMapping;
  readonly owner: string | null;
}

const recognisedHeaders = (table: CsvTable, columns: ReadonlyMap<string, number>): string[] =>
  [...columns.values()].map((index) => table.columns[index] ?? "");

/** The tool that a list comes from, whatever the person corrected since. */
function listSource({ kind, table }: Pick<OpenedList, "kind" | "table">): string {
  return sourceOf(table.columns, recognisedHeaders(table, read(kind, table, {}).columns));
}

function read(kind: ListKind, table: CsvTable, mapping: ListMapping) {
  if (kind === "contacts") return readContacts(table, mapping);
  if (kind === "accounts") return readAccounts(table, mapping);
  return readActivities(table, mapping);
}

/** What a list holds under the person's choices: shown for correction before anything is written. */
export function listPart(list: OpenedList): ListPart {
  const { file, kind, table, mapping, owner } = list;
  const { items, columns, questions, skipped } = read(kind, table, mapping);
  const owners = kind === "activities" ? ownersOf(readActivities(table, mapping)) : [];
  const reasons: Record<string, number> = {};
  for (const { why } of skipped) reasons[why] = (reasons[why] ?? 0) + 1;
  const own = owner === null ? items.length : (owners.find(({ name }) => name === owner)?.calls ?? 0);
  return {
    kind,
    file,
    source: listSource(list),
    rows: table.rows.length,
    items: own,
    columns: columnReadings(table, columns),
    fields: listFields(kind),
    questions: questions.map(({ column, why, examples }) => ({ column, why, examples })),
    owners,
    owner,
    skipped: reasons,
  };
}

function ownersOf({ items }: ActivityRows): ListPart["owners"] {
  const counts = new Map<string, number>();
  for (const { owner } of items) if (owner !== null) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name, calls]) => ({ name, calls }));
}

/** The records of a list, made one after the other. */
export async function* listRecords(
  list: OpenedList,
  { timeZone, hash, hashDomain }: ImportContext,
): AsyncGenerator<JournalRecord> {
  const { kind, table, mapping, owner } = list;
  const source = listSource(list);
  if (kind === "contacts")
    yield* contactRecords(readContacts(table, mapping).items, source, hash, hashDomain);
  else if (kind === "accounts") yield* accountRecords(readAccounts(table, mapping).items, source, hashDomain);
  else yield* activityRecords(readActivities(table, mapping).items, source, owner, timeZone);
}

/** The rows of a list that are passed over, as CSV with why, every cell safe to open in a spreadsheet. */
export function skippedOfList({ kind, table, mapping }: OpenedList): string {
  const { skipped } = read(kind, table, mapping);
  const rows = skipped.map(({ row, why }) => [String(row + 1), why, ...(table.rows[row - 1] ?? [])]);
  return writeCsv(["line", "why", ...table.columns], rows);
}
