import Papa from "papaparse";
import { delimiterOf } from "./csv-shape";

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

/**
 * A CSV text as a table. The delimiter is recognised; lines without any text, and titles above the header, are passed
 * over; ragged rows are kept, padded or cut, and named.
 */
export function readCsv(text: string): CsvTable | CsvProblem {
  // Excel's own first line that names the delimiter is no row.
  const said = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const parsed = Papa.parse<string[]>(body, {
    skipEmptyLines: "greedy",
    delimiter: said?.[1] ?? delimiterOf(body),
  });
  const open = parsed.errors.find((error) => error.code === "MissingQuotes");
  if (open) return { problem: "open-quote", row: (open.row ?? 0) + 1 };
  const at = headerAt(parsed.data);
  const header = parsed.data[at];
  if (!header || header.every((cell) => cell.trim() === "")) return { problem: "no-header" };
  if (header.length > maxColumns) return { problem: "too-many-columns", columns: header.length };
  const ragged: number[] = [];
  const rows = parsed.data.slice(at + 1).map((row, index) => {
    if (row.length === header.length) return row;
    ragged.push(index + 1);
    return Array.from({ length: header.length }, (_, column) => row[column] ?? "");
  });
  return { columns: header.map((name) => name.trim()), rows, delimiter: parsed.meta.delimiter, ragged };
}

const filledOf = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== "").length;

/** The first line that has about as many cells as the lines below it: above it stand titles. */
function headerAt(rows: readonly (readonly string[])[]): number {
  const widest = rows.slice(0, mostTitleLines).reduce((most, row) => Math.max(most, filledOf(row)), 0);
  const at = rows.slice(0, mostTitleLines).findIndex((row) => filledOf(row) * 2 > widest);
  return Math.max(0, at);
}

/** Cells that a spreadsheet would run as a formula get an apostrophe, so that an export harms nobody. */
export function neutralise(cell: string): string {
  return /^(\s*[=+\-@]|[\t\r])/.test(cell) && !/^[+-]?[\d\s.,]+%?$/.test(cell) ? `'${cell}` : cell;
}

/** A table as CSV text with neutralised cells, for saving. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return Papa.unparse({ fields: columns.map(neutralise), data: rows.map((row) => row.map(neutralise)) });
}
