import fc from "fast-check";
import type { Deal } from "@/lib/figures/deal";

/** How one and the same deals may be written by a tool, a spreadsheet, or a person. */
export interface Encoding {
  readonly delimiter: string;
  readonly bytes: "utf-8" | "utf-8-bom" | "utf-16le" | "windows-1252";
  readonly lineEnd: string;
  readonly quotesAll: boolean;
  readonly headers: keyof typeof headers;
  readonly createdAs: DateFormat;
  readonly closedAs: DateFormat;
  readonly amountAs: keyof typeof amounts;
  readonly noDate: string;
  readonly noAmount: string;
  readonly order: readonly number[];
  readonly extra: readonly ("index" | "notes" | "updated" | "manager" | "score")[];
  readonly blankLines: boolean;
  readonly total: "none" | "labelled" | "bare";
  readonly titles: boolean;
  readonly namesDelimiter: boolean;
}

const headers = {
  plain: [
    "opportunity_id",
    "sales_agent",
    "account",
    "product",
    "deal_stage",
    "engage_date",
    "close_date",
    "close_value",
  ],
  hubspot: [
    "Record ID",
    "Deal owner",
    "Associated Company",
    "Product",
    "Deal Stage",
    "Create Date",
    "Close Date",
    "Amount",
  ],
  hubspotFr: [
    "ID de fiche d’informations",
    "Propriétaire de la transaction",
    "Société",
    "Produit",
    "Phase de la transaction",
    "Date de création",
    "Date de fermeture",
    "Montant",
  ],
  salesforce: [
    "Opportunity ID",
    "Opportunity Owner",
    "Account Name",
    "Product Name",
    "Stage",
    "Created Date",
    "Close Date",
    "Amount",
  ],
  salesforceFr: [
    "Identifiant",
    "Propriétaire de l'opportunité",
    "Nom du compte",
    "Produit",
    "Étape",
    "Date de création",
    "Date de clôture",
    "Montant",
  ],
  homeMade: [
    "N° affaire",
    "Agent commercial",
    "Client",
    "Article vendu",
    "Étape de la vente",
    "Date d'engagement",
    "Date de clôture",
    "Valeur de clôture (€)",
  ],
  shouted: [
    "OPPORTUNITY ID",
    "SALES AGENT",
    "ACCOUNT",
    "PRODUCT",
    "STAGE",
    "START DATE",
    "CLOSED ON",
    "DEAL VALUE",
  ],
} as const;

const stages = {
  won: ["Won", "Gagné", "Closed Won"],
  lost: ["Lost", "Perdu", "Closed Lost"],
  qualified: ["Engaging", "Qualification", "Qualified"],
  lead: ["Prospecting", "Prospection", "Prospect"],
} as const;

const two = (value: number): string => String(value).padStart(2, "0");
const months = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];
const dates = {
  "YYYY-MM-DD": (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  "YYYY/M/D": (y, m, d) => `${y}/${m}/${d}`,
  "DD/MM/YYYY": (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  "D.M.YY": (y, m, d) => `${d}.${m}.${two(y % 100)}`,
  "M/D/YYYY": (y, m, d) => `${m}/${d}/${y}`,
  "MM-DD-YYYY h:mm": (y, m, d) => `${two(m)}-${two(d)}-${y} 9:05 AM`,
  timestamp: (y, m, d) => `${y}-${two(m)}-${two(d)}T10:15:00.000+02:00`,
  french: (y, m, d) => `${d} ${months[m - 1] ?? ""} ${y}`,
  english: (y, m, d) =>
    `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][m - 1] ?? ""} ${d}, ${y}`,
  digits: (y, m, d) => `${y}${two(m)}${two(d)}`,
  serial: (y, m, d) => String(Math.round((Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000)),
} as const satisfies Record<string, (year: number, month: number, day: number) => string>;
type DateFormat = keyof typeof dates;

const grouped = (value: number, separator: string): string =>
  String(Math.trunc(value)).replaceAll(/\B(?=(\d{3})+$)/g, separator);
const cents = (value: number): string => two(Math.round((value % 1) * 100));
const amounts = {
  plain: (value: number) => String(value),
  "1,234.50": (value: number) => `${grouped(value, ",")}.${cents(value)}`,
  "$1,234.50": (value: number) => `$${grouped(value, ",")}.${cents(value)}`,
  "1.234,50 €": (value: number) => `${grouped(value, ".")},${cents(value)} €`,
  "1 234,50": (value: number) => `${grouped(value, "\u202F")},${cents(value)}`,
  "1'234.50 CHF": (value: number) => `${grouped(value, "’")}.${cents(value)} CHF`,
  "EUR 1234,5": (value: number) => `EUR ${String(value).replace(".", ",")}`,
} as const;

export const encoding: fc.Arbitrary<Encoding> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  bytes: fc.constantFrom("utf-8", "utf-8-bom", "utf-16le", "windows-1252"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  quotesAll: fc.boolean(),
  headers: fc.constantFrom(...(Object.keys(headers) as (keyof typeof headers)[])),
  createdAs: fc.constantFrom(...(Object.keys(dates) as DateFormat[])),
  closedAs: fc.constantFrom(...(Object.keys(dates) as DateFormat[])),
  amountAs: fc.constantFrom(...(Object.keys(amounts) as (keyof typeof amounts)[])),
  noDate: fc.constantFrom("", "-1", "0", "00/00/0000", "0000-00-00", "N/A", "null", "1899-12-30"),
  noAmount: fc.constantFrom("", "-1", "0", "-", "n/a"),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
  extra: fc.subarray(["index", "notes", "updated", "manager", "score"]),
  blankLines: fc.boolean(),
  total: fc.constantFrom("none", "labelled", "bare"),
  titles: fc.boolean(),
  namesDelimiter: fc.boolean(),
});

/** Deals as a file in an encoding. Open deals have no close and no amount. */
export function encode(deals: readonly Deal[], how: Encoding): Uint8Array {
  const language =
    how.headers.endsWith("Fr") || how.headers === "homeMade" ? 1 : how.headers === "salesforce" ? 2 : 0;
  const day = (value: string | null, format: DateFormat): string => {
    const [year = 0, month = 0, date = 0] = (value ?? "").split("-").map(Number);
    return value === null ? how.noDate : dates[format](year, month, date);
  };
  const cells = deals.map((deal, index): string[] => {
    const own = [
      deal.id,
      deal.owner ?? "",
      deal.account ?? "",
      deal.product ?? "",
      stages[
        deal.stage === "won" || deal.stage === "lost" || deal.stage === "qualified" ? deal.stage : "lead"
      ][language] ?? "",
      day(deal.createdOn, how.createdAs),
      day(deal.closedOn, how.closedAs),
      deal.amount === null ? how.noAmount : amounts[how.amountAs](deal.amount),
    ];
    return [...how.order.map((at) => own[at] ?? ""), ...how.extra.map((kind) => extraCell(kind, index))];
  });
  const names = [...how.order.map((at) => headers[how.headers][at] ?? ""), ...how.extra.map(extraHeader)];
  const lines = [names, ...cells];
  if (how.blankLines)
    for (let at = lines.length; at > 1; at -= 7)
      lines.splice(
        at,
        0,
        [],
        names.map(() => ""),
      );
  if (how.total !== "none") lines.push(totalRow(deals, how, names.length));
  if (how.titles) lines.unshift(["Pipeline 2017"], []);
  const body = lines
    .map((line) => line.map((cell) => quoted(cell, how)).join(how.delimiter))
    .join(how.lineEnd);
  const said = how.namesDelimiter && how.lineEnd !== "\r" ? `sep=${how.delimiter}${how.lineEnd}` : "";
  return bytesOf(`${said}${body}${how.lineEnd}`, how.bytes);
}

const extraHeader = (kind: Encoding["extra"][number]): string =>
  ({ index: "", notes: "Notes", updated: "Last Modified Date", manager: "Manager", score: "Lead score" })[
    kind
  ];
const extraCell = (kind: Encoding["extra"][number], index: number): string =>
  ({
    index: String(index),
    notes: `said "yes", then; called\tagain | twice`,
    updated: `2018-01-${two(1 + (index % 28))}`,
    manager: index % 2 === 0 ? "Rocco" : "Celia",
    score: String(index % 100),
  })[kind];

function totalRow(deals: readonly Deal[], how: Encoding, width: number): string[] {
  const sum = deals.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const at = how.order.indexOf(7);
  const row = Array.from({ length: width }, (_, column) => (column === at ? amounts[how.amountAs](sum) : ""));
  return how.total === "labelled" ? row.with(at === 0 ? 1 : 0, "Total") : row;
}

function quoted(cell: string, { delimiter, quotesAll }: Encoding): string {
  const needs = quotesAll || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function bytesOf(text: string, encodingName: Encoding["bytes"]): Uint8Array {
  if (encodingName === "utf-16le") return Buffer.from(`\uFEFF${text}`, "utf16le");
  if (encodingName === "utf-8-bom") return Buffer.from(`\uFEFF${text}`, "utf8");
  if (encodingName === "utf-8") return Buffer.from(text, "utf8");
  // What Windows-1252 has beside Latin-1 among these characters; a narrow space is written as a hard one.
  const special: Readonly<Record<string, number>> = { "€": 0x80, "’": 0x92, "\u202F": 0xa0 };
  return Uint8Array.from(Array.from(text, (character) => special[character] ?? character.charCodeAt(0)));
}
