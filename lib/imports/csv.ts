import Papa from "papaparse";

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

/**
 * A CSV text as a table. The delimiter (comma, semicolon, tab, bar) is recognised by papaparse; lines without any
 * text are passed over; ragged rows are kept, padded or cut, and named.
 */
export function readCsv(text: string): CsvTable | CsvProblem {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  const open = parsed.errors.find((error) => error.code === "MissingQuotes");
  if (open) return { problem: "open-quote", row: open.row ?? 0 };
  const [header, ...rows] = parsed.data;
  if (!header || header.every((cell) => cell.trim() === "")) return { problem: "no-header" };
  if (header.length > maxColumns) return { problem: "too-many-columns", columns: header.length };
  const ragged: number[] = [];
  const even = rows.map((row, index) => {
    if (row.length === header.length) return row;
    ragged.push(index + 1);
    return Array.from({ length: header.length }, (_, column) => row[column] ?? "");
  });
  return { columns: header.map((name) => name.trim()), rows: even, delimiter: parsed.meta.delimiter, ragged };
}

/** Cells that a spreadsheet would run as a formula get an apostrophe, so that an export harms nobody. */
export function neutralise(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d\s.,]+%?$/.test(cell) ? `'${cell}` : cell;
}

/** A table as CSV text with neutralised cells, for saving. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return Papa.unparse({ fields: columns.map(neutralise), data: rows.map((row) => row.map(neutralise)) });
}
