import Papa from "papaparse";
import { namedColumns } from "./column-names";
import { delimiterOf } from "./csv-shape";
import { ownText } from "./own-text";
import { harmlessCell } from "./harmless-cell";

/** More columns than any export has: a file beyond it is something else. */
export const maxColumns = 2_000;

export interface CsvTable {
  readonly columns: readonly string[];
  /** Each row's cells by column; a missing cell is "". */
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  /** Rows that had more or fewer cells than the header, by line of the data (1 is the first after the header). */
  readonly ragged: readonly number[];
}

export type CsvProblem =
  | { problem: "no-header" }
  | { problem: "too-many-columns"; columns: number }
  | { problem: "open-quote"; row: number };

/** Lines above the header that are looked through for it: titles of a report. */
const mostTitleLines = 15;
/** Characters that are parsed at once: what the parser makes of them is gone before the next ones. */
const chunkCharacters = 1_000_000;
/** Different values of a column that are kept once and shared; a column with more of them is of another kind. */
const mostShared = 4_000;

/**
 * A CSV text as a table. The delimiter is recognised; lines without any text, and titles above the header, are passed
 * over; ragged rows are kept, padded or cut, and named.
 */
export function readCsv(text: string): CsvTable | CsvProblem {
  // Excel's own first line that names the delimiter is no row.
  const said = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = said?.[1] ?? delimiterOf(body);
  const rows: (readonly string[])[] = [];
  const ragged: number[] = [];
  let header: readonly string[] | null = null;
  let share: ((row: readonly string[]) => readonly string[]) | null = null;
  let openRow: number | null = null;
  // Of a text in chunks the library's types know nothing: a named object may have more than they list.
  const config = {
    skipEmptyLines: "greedy" as const,
    delimiter,
    chunkSize: chunkCharacters,
    chunk: ({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
      const open = errors.find((error) => error.code === "MissingQuotes");
      if (open) openRow = rows.length + (open.row ?? 0) + 1;
      const at = header === null ? headerAt(data) : -1;
      header ??= data[at]?.map((name) => name.trim()) ?? null;
      if (openRow !== null || header === null || header.length > maxColumns) {
        if (data.length > 0) parser.abort();
        return;
      }
      share ??= createSharing(header.length);
      for (const row of data.slice(at + 1)) {
        if (row.length !== header.length) ragged.push(rows.length + 1);
        rows.push(share(row));
      }
    },
  };
  Papa.parse<string[]>(body, config);
  // What the callback set is not seen by the compiler, which takes both for what they began as.
  const [columns, open] = [header as readonly string[] | null, openRow as number | null];
  if (open !== null) return { problem: "open-quote", row: open };
  if (columns === null || columns.every((cell) => cell === "")) return { problem: "no-header" };
  if (columns.length > maxColumns) return { problem: "too-many-columns", columns: columns.length };
  return { columns: namedColumns(columns, rows), rows, delimiter, ragged };
}

/** Makes rows of just so many cells, in which values that repeat are the same text: a million rows have to fit. */
function createSharing(width: number): (row: readonly string[]) => readonly string[] {
  const known = Array.from({ length: width }, () => new Map<string, string>());
  return (row) => {
    const shared: string[] = Array.from({ length: width });
    for (let column = 0; column < width; column++) {
      const cell = row[column] ?? "";
      const values = known[column];
      const before = values?.get(cell);
      // Cut out of the chunk that was parsed, a cell would keep all of it.
      const own = before ?? ownText(cell);
      if (before === undefined && values && values.size < mostShared) values.set(own, own);
      shared[column] = own;
    }
    return shared;
  };
}

const filledOf = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== "").length;

/** The first line that has about as many cells as the lines below it: above it stand titles. */
function headerAt(rows: readonly (readonly string[])[]): number {
  const widest = rows.slice(0, mostTitleLines).reduce((most, row) => Math.max(most, filledOf(row)), 0);
  const at = rows.slice(0, mostTitleLines).findIndex((row) => filledOf(row) * 2 > widest);
  return Math.max(0, at);
}

/** A cell of a file as it is saved again: a number stays one, and nothing in a text is a formula. */
const saved = (cell: string): string => (/^[+-]?[\d\s.]+%?$/.test(cell) ? cell : harmlessCell(cell));

/** A table as CSV text that a spreadsheet runs nothing of, for saving. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return Papa.unparse({ fields: columns.map(saved), data: rows.map((row) => row.map(saved)) });
}
