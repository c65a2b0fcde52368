import type { Segment } from "@/lib/model/people";
import type { LocalDay } from "@/lib/model/primitives";
import type { CsvTable } from "../csv";
import { createDayReader, readDateColumn } from "../dates/date-column";
import { readNumber } from "../numbers";
import type { Question } from "../question";
import { nameKey } from "../records/record-id";
import { type ListMapping, listColumns } from "./list-mapping";

/** Why a row of a list is passed over. */
export type ListSkip = "no-name" | "repeated";

export interface ListRows<Item> {
  readonly items: readonly Item[];
  readonly columns: ReadonlyMap<string, number>;
  /** 1-based line of the data, and why. */
  readonly skipped: readonly { readonly row: number; readonly why: ListSkip }[];
  readonly questions: readonly Question[];
}

/** A person at a customer's as an export names them. The address is hashed before anything is stored. */
export interface ListedContact {
  readonly id: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly account: string | null;
  /** Visits of one's own pages that the tool counted, and the day of the last; null where it doesn't tell both. */
  readonly visits: { readonly times: number; readonly lastOn: LocalDay } | null;
}

export interface ListedAccount {
  readonly id: string | null;
  readonly name: string;
  readonly domain: string | null;
  readonly segment: Segment | null;
  readonly status: string | null;
}

type Row = readonly string[];

/** A reader of a list's fields by row. */
export function cellsOf(columns: ReadonlyMap<string, number>): (field: string, row: Row) => string {
  return (field, row) => (row[columns.get(field) ?? -1] ?? "").trim();
}

function readRows<Item extends { readonly id: string | null; readonly name: string }>(
  table: CsvTable,
  columns: ReadonlyMap<string, number>,
  read: (row: Row) => Item,
): ListRows<Item> {
  const seen = new Set<string>();
  const skipped: { row: number; why: ListSkip }[] = [];
  const items = table.rows.flatMap((row, index): Item[] => {
    const item = read(row);
    if (item.name === "") {
      skipped.push({ row: index + 1, why: "no-name" });
      return [];
    }
    if (item.id !== null && seen.has(item.id)) {
      skipped.push({ row: index + 1, why: "repeated" });
      return [];
    }
    if (item.id !== null) seen.add(item.id);
    return [item];
  });
  return { items, columns, skipped, questions: [] };
}

/** As many as a sign of interest may say. */
const mostVisits = 1_000;

const address = /[^\s<>,;"]+@[^\s<>,;"]+\.[^\s<>,;"]+/;

/** The contacts of an export; a row without any name has nothing that a person would know it by. */
export function readContacts(table: CsvTable, mapping: ListMapping = {}): ListRows<ListedContact> {
  const columns = listColumns("contacts", table, mapping);
  const cell = cellsOf(columns);
  const { visitsOf, questions } = visitReader(table, columns, mapping);
  const read = readRows(table, columns, (row) => {
    const parts = [cell("first", row), cell("last", row) || (columns.has("first") ? cell("name", row) : "")];
    const name = parts.filter((part) => part !== "").join(" ") || cell("name", row);
    return {
      id: cell("id", row) || null,
      name: name.slice(0, 300),
      address: address.exec(cell("email", row))?.[0].toLowerCase() ?? null,
      account: cell("account", row).slice(0, 300) || null,
      visits: visitsOf(row),
    };
  });
  return { ...read, questions };
}

/** How often a contact was on one's own pages, and when last; a day whose order is open is asked about. */
function visitReader(table: CsvTable, columns: ReadonlyMap<string, number>, mapping: ListMapping) {
  const cell = cellsOf(columns);
  const at = columns.get("visitedOn");
  if (at === undefined || !columns.has("visits")) return { visitsOf: () => null, questions: [] };
  const column = table.columns[at] ?? "";
  const given = mapping.dates?.[column];
  const decided = given
    ? { order: given, question: null }
    : readDateColumn(table.rows.map((row) => cell("visitedOn", row)));
  const isLeftOut = decided.question?.why === "unread-dates" && mapping.leaveOutUnread?.includes(column);
  const questions: Question[] =
    decided.question && !isLeftOut ? [{ ...decided.question, column, fields: ["visitedOn"] }] : [];
  const dayOf = decided.order === null ? () => null : createDayReader(decided.order);
  const visitsOf = (row: Row): ListedContact["visits"] => {
    const times = Math.min(mostVisits, Math.round(readNumber(cell("visits", row), "point") ?? 0));
    const lastOn = dayOf(cell("visitedOn", row));
    return times >= 1 && lastOn !== null ? { times, lastOn } : null;
  };
  return { visitsOf, questions };
}

const segments: Readonly<Record<string, Segment>> = {
  gold: "gold",
  or: "gold",
  a: "gold",
  hot: "gold",
  silver: "silver",
  argent: "silver",
  b: "silver",
  warm: "silver",
  bronze: "bronze",
  c: "bronze",
  cold: "bronze",
};

/** Cairn's segment for a word of an export (gold, or, A …); null where it is none. */
export const segmentOf = (text: string | null): Segment | null => segments[nameKey(text ?? "")] ?? null;

const statusWords: readonly (readonly [string, RegExp])[] = [
  ["former", /\b(former|ancien\w*|ex|lost|perdu\w*|inacti\w*|churn\w*)\b/],
  ["prospect", /\b(prospect\w*|lead|suspect|opportunit\w*|subscriber|abonne|mql|sql)\b/],
  ["customer", /\b(customer|client\w*|evangelist|evangelisateur)\b/],
];

/** A customer's standing by the words of an export; null where they say none of Cairn's. */
const statusOf = (text: string): string | null => {
  const folded = nameKey(text);
  return statusWords.find(([, words]) => words.test(folded))?.[0] ?? null;
};

/** The accounts of an export. */
export function readAccounts(table: CsvTable, mapping: ListMapping = {}): ListRows<ListedAccount> {
  const columns = listColumns("accounts", table, mapping);
  const cell = cellsOf(columns);
  return readRows(table, columns, (row) => ({
    id: cell("id", row) || null,
    name: cell("name", row).slice(0, 300),
    domain: domainOf(cell("domain", row)),
    segment: segmentOf(cell("segment", row)),
    status: statusOf(cell("status", row)),
  }));
}

/** The domain of a web address or of what is one already, lower case; null where there is none. */
function domainOf(text: string): string | null {
  const host = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/iu.exec(text.trim());
  return host?.[1]?.toLowerCase() ?? null;
}
