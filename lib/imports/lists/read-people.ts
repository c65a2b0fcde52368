import type { Segment } from "@/lib/model/people";
import type { CsvTable } from "../csv";
import { nameKey } from "../records/record-id";
import { type ListMapping, listColumns } from "./list-mapping";

/** Why a row of a list is passed over. */
export type ListSkip = "no-name" | "repeated";

export interface ListRows<Item> {
  readonly items: readonly Item[];
  readonly columns: ReadonlyMap<string, number>;
  /** 1-based line of the data, and why. */
  readonly skipped: readonly { readonly row: number; readonly why: ListSkip }[];
}

/** A person at a customer's as an export names them. The address is hashed before anything is stored. */
export interface ListedContact {
  readonly id: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly account: string | null;
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
  return { items, columns, skipped };
}

const address = /[^\s<>,;"]+@[^\s<>,;"]+\.[^\s<>,;"]+/;

/** The contacts of an export; a row without any name has nothing that a person would know it by. */
export function readContacts(table: CsvTable, mapping: ListMapping = {}): ListRows<ListedContact> {
  const columns = listColumns("contacts", table, mapping);
  const cell = cellsOf(columns);
  return readRows(table, columns, (row) => {
    const parts = [cell("first", row), cell("last", row) || (columns.has("first") ? cell("name", row) : "")];
    const name = parts.filter((part) => part !== "").join(" ") || cell("name", row);
    return {
      id: cell("id", row) || null,
      name: name.slice(0, 300),
      address: address.exec(cell("email", row))?.[0].toLowerCase() ?? null,
      account: cell("account", row).slice(0, 300) || null,
    };
  });
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
