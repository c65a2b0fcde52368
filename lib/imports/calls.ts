import { foldHeader } from "./columns/recognise";
import type { CsvTable } from "./csv";
import { createDayReader, readDateColumn } from "./dates/date-column";
import { minuteOf } from "./dates/minute-of-day";
import { type ListMapping, listColumns } from "./lists/list-mapping";
import { cellsOf } from "./lists/read-people";
import { readNumber, readNumberColumn } from "./numbers";
import type { Question } from "./question";

export interface Call {
  readonly id: string | null;
  /** Local day of the start, or null where the column is unread or in question. */
  readonly day: string | null;
  /** Minute of that day at which it began, or null where the export knows only the day. */
  readonly minute: number | null;
  readonly owner: string | null;
  readonly direction: "inbound" | "outbound" | "missed" | "other";
  readonly seconds: number | null;
  /** Whom it was with, as far as the export says: the tool's own key of the contact, a name, a company. */
  readonly contactKey: string | null;
  readonly contact: string | null;
  readonly account: string | null;
}

/** In which direction a call went, from the words of its column. */
export function directionOf(text: string): Call["direction"] {
  const folded = foldHeader(text);
  if (/miss|manque|no answer|abandon/.test(folded)) return "missed";
  if (/^in|inbound|incoming|entrant|recu|received/.test(folded)) return "inbound";
  if (/^out|outbound|outgoing|sortant|emis|dialled|dialed/.test(folded)) return "outbound";
  return "other";
}

export type CallSkip = "repeated" | "undated" | "missed";

export interface CallRows {
  /** Every call, those that were missed and those without a day as well; each made when it is asked for. */
  readonly calls: Iterable<Call>;
  readonly columns: ReadonlyMap<string, number>;
  readonly questions: readonly Question[];
  /** Calls that nobody made, or that have no place in time: 1-based line of the data, and why. */
  readonly skipped: readonly { readonly row: number; readonly why: CallSkip }[];
}

/** The calls of an export; a repeated id counts once. */
export function readCalls(table: CsvTable, mapping: ListMapping = {}): CallRows {
  const columns = listColumns("calls", table, mapping);
  const cell = cellsOf(columns);
  const started = table.columns[columns.get("startedAt") ?? -1] ?? "startedAt";
  const given = mapping.dates?.[started];
  const dates = given
    ? { order: given, question: null }
    : readDateColumn(valuesOf(table, (row) => cell("startedAt", row)));
  const isLeftOut = dates.question?.why === "unread-dates" && mapping.leaveOutUnread?.includes(started);
  const questions: Question[] =
    dates.question && !isLeftOut ? [{ ...dates.question, column: started, fields: ["startedAt"] }] : [];
  const dayOf = dates.order === null ? () => null : createDayReader(dates.order);
  const secondsOf = createSecondsReader(
    valuesOf(table, (row) => cell("seconds", row)),
    table.columns[columns.get("seconds") ?? -1] ?? "",
  );
  const repeated = repeatedRows(table, (row) => cell("id", row));
  const skipped: { row: number; why: CallSkip }[] = [];
  for (const [index, row] of table.rows.entries()) {
    const why = repeated.has(index)
      ? "repeated"
      : directionOf(cell("direction", row)) === "missed"
        ? "missed"
        : dayOf(cell("startedAt", row)) === null
          ? "undated"
          : null;
    if (why !== null) skipped.push({ row: index + 1, why });
  }
  function* calls(): Generator<Call> {
    for (const [index, row] of table.rows.entries()) {
      if (repeated.has(index)) continue;
      const at = cell("startedAt", row);
      yield {
        id: cell("id", row) || null,
        day: dayOf(at),
        minute: minuteOf(at),
        owner: cell("owner", row) || null,
        direction: directionOf(cell("direction", row)),
        seconds: secondsOf(cell("seconds", row)),
        contactKey: cell("contactKey", row).slice(0, 150) || null,
        contact: cell("contact", row).slice(0, 300) || null,
        account: cell("account", row).slice(0, 300) || null,
      };
    }
  }
  return { calls: { [Symbol.iterator]: calls }, columns, questions, skipped };
}

/** The rows whose id an earlier one has. */
function repeatedRows({ rows }: CsvTable, idOf: (row: readonly string[]) => string): ReadonlySet<number> {
  const [seen, repeated] = [new Set<string>(), new Set<number>()];
  for (const [index, row] of rows.entries()) {
    const id = idOf(row);
    if (id === "") continue;
    if (seen.has(id)) repeated.add(index);
    else seen.add(id);
  }
  return repeated;
}

/** Whether a call was made, on a day that is known: one that was missed is nothing that was done. */
export const isMade = ({ direction, day }: Call): boolean => direction !== "missed" && day !== null;

function* valuesOf({ rows }: CsvTable, read: (row: readonly string[]) => string): Generator<string> {
  for (const row of rows) yield read(row);
}

/** Reads how long a call took: a clock (0:03:20, 3:20), or a number in the unit that the header names, else seconds. */
function createSecondsReader(cells: Iterable<string>, header: string): (cell: string) => number | null {
  const style = readNumberColumn(cells).style ?? "point";
  const factor = /minute|\bmin\b/.test(foldHeader(header)) ? 60 : 1;
  return (cell) => {
    const clock = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})$/.exec(cell);
    if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
    const value = readNumber(cell, style);
    return value === null ? null : value * factor;
  };
}

export interface CallCounts {
  readonly calls: number;
  readonly byOwner: Readonly<Record<string, number>>;
  readonly byDirection: Readonly<Record<string, number>>;
  readonly byMonth: Readonly<Record<string, number>>;
  readonly byOwnerAndDirection: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Counts by owner, direction and month. */
export function callCounts(calls: Iterable<Call>): CallCounts {
  let total = 0;
  const byOwner: Record<string, number> = {};
  const byDirection: Record<string, number> = {};
  const byMonth: Record<string, number> = {};
  const byOwnerAndDirection: Record<string, Record<string, number>> = {};
  for (const { owner, direction, day } of calls) {
    total += 1;
    byDirection[direction] = (byDirection[direction] ?? 0) + 1;
    if (day !== null) byMonth[day.slice(0, 7)] = (byMonth[day.slice(0, 7)] ?? 0) + 1;
    if (owner === null) continue;
    byOwner[owner] = (byOwner[owner] ?? 0) + 1;
    byOwnerAndDirection[owner] ??= {};
    const own = byOwnerAndDirection[owner];
    own[direction] = (own[direction] ?? 0) + 1;
  }
  const months = Object.fromEntries(Object.entries(byMonth).sort(([a], [b]) => a.localeCompare(b)));
  return { calls: total, byOwner, byDirection, byMonth: months, byOwnerAndDirection };
}
