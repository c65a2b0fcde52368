import { isMade, readCalls } from "@/lib/imports/calls";
import { type ListKind, listFields } from "@/lib/imports/lists/list-fields";
import { type ListMapping, listColumns } from "@/lib/imports/lists/list-mapping";
import { readActivities } from "@/lib/imports/lists/read-activities";
import { readAccounts, readContacts } from "@/lib/imports/lists/read-people";
import { sourceOf } from "@/lib/imports/columns/source";
import { type CsvTable, writeCsv } from "@/lib/imports/csv";
import { callRecords } from "@/lib/imports/records/call-records";
import { accountRecords, activityRecords, contactRecords } from "@/lib/imports/records/list-records";
import type { JournalRecord } from "@/lib/model/journal";
import type { LocalDay } from "@/lib/model/primitives";
import type { ListPart } from "@/lib/views/import-reading";
import { columnReadings } from "./deals-part";
import type { ImportContext } from "./importer";

/** A list as it was opened, and how it is to be read. */
export interface OpenedList {
  readonly file: string;
  readonly kind: ListKind;
  readonly table: CsvTable;
  readonly mapping: ListMapping;
  /** Whose rows are the person's: null for all of them, undefined where nobody said. */
  readonly owner: string | null | undefined;
  /** What lies after it was not done yet. */
  readonly today: LocalDay;
}

/** The tool that a list comes from, whatever the person corrected since. */
function listSource({ kind, table }: OpenedList): string {
  const columns = listColumns(kind, table, {});
  return sourceOf(
    table.columns,
    [...columns.values()].map((index) => table.columns[index] ?? ""),
  );
}

function read({ kind, table, mapping, today }: OpenedList) {
  if (kind === "contacts") return readContacts(table, mapping);
  if (kind === "accounts") return readAccounts(table, mapping);
  if (kind === "calls") return madeCalls(table, mapping);
  return readActivities(table, mapping, today);
}

/** A list's calls that were made, each made when it is asked for: there may be a million. */
function madeCalls(table: CsvTable, mapping: ListMapping) {
  const { calls, ...rest } = readCalls(table, mapping);
  function* made() {
    for (const call of calls) if (isMade(call)) yield call;
  }
  return { items: { [Symbol.iterator]: made }, ...rest };
}

/** What a list holds under the person's choices: shown for correction before anything is written. */
export function listPart(list: OpenedList): ListPart {
  const { file, kind, table, owner } = list;
  const { items, columns, questions, skipped } = read(list);
  const { count, owners } = countOf(items);
  const reasons: Record<string, number> = {};
  for (const { why } of skipped) reasons[why] = (reasons[why] ?? 0) + 1;
  const own =
    owner === null || owner === undefined ? count : (owners.find(({ name }) => name === owner)?.calls ?? 0);
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
    owner: owner ?? null,
    isOwnerAsked: owners.length > 1 && owner === undefined,
    skipped: reasons,
  };
}

/** How many rows a list has, and by whom they were made, most first; nobody where its rows are people. */
function countOf(items: Iterable<object>): { count: number; owners: ListPart["owners"] } {
  const counts = new Map<string, number>();
  let count = 0;
  for (const item of items) {
    count += 1;
    if ("owner" in item && typeof item.owner === "string")
      counts.set(item.owner, (counts.get(item.owner) ?? 0) + 1);
  }
  const owners = [...counts].sort(([, a], [, b]) => b - a).map(([name, calls]) => ({ name, calls }));
  return { count, owners };
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
  else if (kind === "calls")
    yield* callRecords(readCalls(table, mapping).calls, source, owner ?? null, timeZone);
  else
    yield* activityRecords(readActivities(table, mapping, list.today).items, source, owner ?? null, timeZone);
}

/** The rows of a list that are passed over, as CSV with why, every cell safe to open in a spreadsheet. */
export function skippedOfList(list: OpenedList): string {
  const { table } = list;
  const { skipped } = read(list);
  const rows = skipped.map(({ row, why }) => [String(row + 1), why, ...(table.rows[row - 1] ?? [])]);
  return writeCsv(["line", "why", ...table.columns], rows);
}
