import { foldHeader, recogniseColumns } from "./columns/recognise";
import { sourceOf } from "./columns/source";
import type { CsvTable } from "./csv";
import { createDayReader, type DateOrder, readDateColumn } from "./dates/date-column";
import { readNumber, readNumberColumn } from "./numbers";
import type { Question } from "./question";

/** The headers under which each field of a call was seen, folded. */
export const callHeaders = {
  id: ["id", "call id", "record id", "id de fiche d'informations", "activity id"],
  startedAt: [
    "call start time",
    "start time",
    "activity date",
    "date de l'appel",
    "date",
    "created time",
    "horodatage",
    "debut",
  ],
  owner: [
    "call owner name",
    "call owner",
    "activity assigned to",
    "assigned to user",
    "owner",
    "proprietaire",
    "utilisateur",
    "agent",
    "commercial",
  ],
  direction: ["call type", "direction", "call direction", "sens", "type d'appel", "type"],
  seconds: ["call duration (in seconds)", "duration (seconds)", "duration", "duree (secondes)", "duree"],
  contactKey: ["contactid", "contact id", "associated contact ids", "contact name.id"],
  contact: ["associated contact", "contact name", "nom du contact", "contact", "interlocuteur"],
  account: [
    "associated company",
    "account name",
    "company name",
    "nom du compte",
    "compte",
    "entreprise",
    "societe",
    "client",
  ],
} as const satisfies Record<string, readonly string[]>;

export interface Call {
  readonly id: string | null;
  /** Local day of the start, or null where the column is unread or in question. */
  readonly day: string | null;
  readonly owner: string | null;
  readonly direction: "inbound" | "outbound" | "missed" | "other";
  readonly seconds: number | null;
  /** Whom it was with, as far as the export says: the tool's own key of the contact, a name, a company. */
  readonly contactKey: string | null;
  readonly contact: string | null;
  readonly account: string | null;
}

/** The tool that an export of calls comes from. */
export function callSource({ columns }: CsvTable): string {
  const recognised = recogniseColumns(columns, callHeaders);
  return sourceOf(
    columns,
    [...recognised.values()].map((index) => columns[index] ?? ""),
  );
}

/** In which direction a call went, from the words of its column. */
export function directionOf(text: string): Call["direction"] {
  const folded = foldHeader(text);
  if (/miss|manque|no answer|abandon/.test(folded)) return "missed";
  if (/^in|inbound|incoming|entrant|recu|received/.test(folded)) return "inbound";
  if (/^out|outbound|outgoing|sortant|emis|dialled|dialed/.test(folded)) return "outbound";
  return "other";
}

/**
 * The calls of an export; a repeated id counts once.
 * @param order the order of day and month where the person has said it
 */
export function readCalls(
  table: CsvTable,
  order?: DateOrder,
): { calls: readonly Call[]; questions: readonly Question[] } {
  const columns = recogniseColumns(table.columns, callHeaders);
  const cell = (field: keyof typeof callHeaders, row: readonly string[]): string =>
    (row[columns.get(field) ?? -1] ?? "").trim();
  const dates = order
    ? { order, question: null }
    : readDateColumn(table.rows.map((row) => cell("startedAt", row)));
  const style = readNumberColumn(table.rows.map((row) => cell("seconds", row))).style ?? "point";
  const dayOf = dates.order === null ? () => null : createDayReader(dates.order);
  const questions: Question[] = dates.question
    ? [
        {
          ...dates.question,
          column: table.columns[columns.get("startedAt") ?? 0] ?? "",
          fields: ["startedAt"],
        },
      ]
    : [];
  const seen = new Set<string>();
  const calls = table.rows.flatMap((row): Call[] => {
    const id = cell("id", row) || null;
    if (id !== null && seen.has(id)) return [];
    if (id !== null) seen.add(id);
    return [
      {
        id,
        day: dayOf(cell("startedAt", row)),
        owner: cell("owner", row) || null,
        direction: directionOf(cell("direction", row)),
        seconds: readNumber(cell("seconds", row), style),
        contactKey: cell("contactKey", row).slice(0, 150) || null,
        contact: cell("contact", row).slice(0, 300) || null,
        account: cell("account", row).slice(0, 300) || null,
      },
    ];
  });
  return { calls, questions };
}

export interface CallCounts {
  readonly calls: number;
  readonly byOwner: Readonly<Record<string, number>>;
  readonly byDirection: Readonly<Record<string, number>>;
  readonly byMonth: Readonly<Record<string, number>>;
  readonly byOwnerAndDirection: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Counts by owner, direction and month. */
export function callCounts(calls: readonly Call[]): CallCounts {
  const byOwner: Record<string, number> = {};
  const byDirection: Record<string, number> = {};
  const byMonth: Record<string, number> = {};
  const byOwnerAndDirection: Record<string, Record<string, number>> = {};
  for (const { owner, direction, day } of calls) {
    byDirection[direction] = (byDirection[direction] ?? 0) + 1;
    if (day !== null) byMonth[day.slice(0, 7)] = (byMonth[day.slice(0, 7)] ?? 0) + 1;
    if (owner === null) continue;
    byOwner[owner] = (byOwner[owner] ?? 0) + 1;
    byOwnerAndDirection[owner] ??= {};
    const own = byOwnerAndDirection[owner];
    own[direction] = (own[direction] ?? 0) + 1;
  }
  const months = Object.fromEntries(Object.entries(byMonth).sort(([a], [b]) => a.localeCompare(b)));
  return { calls: calls.length, byOwner, byDirection, byMonth: months, byOwnerAndDirection };
}
