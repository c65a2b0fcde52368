import { harmlessCell } from "@/lib/imports/harmless-cell";
import type { Language } from "@/lib/model/settings";
import { saveFile } from "./save-file";

/**
 * Saves a table as CSV. A text that a spreadsheet would take for a formula is made harmless; numbers stay numbers.
 * French spreadsheets take a semicolon and a decimal comma; the mark at the beginning says UTF-8 to all of them.
 */
export async function saveCsv(
  rows: readonly (readonly (string | number)[])[],
  name: string,
  language: Language,
): Promise<void> {
  const { unparse } = await import("papaparse");
  saveFile(new Blob([csvText(unparse, rows, language)], { type: "text/csv" }), name);
}

type Unparse = typeof import("papaparse")["unparse"];

/** The text of the file, with its mark of UTF-8. */
export function csvText(
  unparse: Unparse,
  rows: readonly (readonly (string | number)[])[],
  language: Language,
): string {
  const isFrench = language === "fr";
  const cellOf = (cell: string | number): string => {
    if (typeof cell === "string") return harmlessCell(cell);
    return isFrench ? String(cell).replace(".", ",") : String(cell);
  };
  const cells = rows.map((row) => row.map(cellOf));
  return `\uFEFF${unparse(cells, { delimiter: isFrench ? ";" : "," })}`;
}
