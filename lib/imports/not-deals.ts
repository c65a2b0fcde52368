import { dealHeaders } from "./columns/deal-headers";
import { foldHeader } from "./columns/recognise";

/** Why a row of a table is no deal. */
export type NoDeal = "no-content" | "total" | "repeated-header";

const totalLabel =
  /^(grand total|total general|sous[- ]total|sub ?total|totaux|totals?|somme|sum|count|nombre|moyenne|average|mean)( \(.*\))? ?:?$/;

/** Whether a cell is the label of a line of totals. */
export const isTotalLabel = (cell: string): boolean => totalLabel.test(foldHeader(cell));

/** What a row has of a deal: whether the columns that make one are filled, a total's label aside. */
export interface RowContent {
  readonly stage: string;
  readonly hasDate: boolean;
  /** Whether it names a deal, its customer, its product or its salesperson. */
  readonly hasName: boolean;
  /** Whether any column that was recognised is filled. */
  readonly hasAny: boolean;
}

/**
 * Why a row is no deal: nothing in it, a line of totals (by its label, or numbers with nothing that they belong to), a
 * footer of one cell, or the header once more. Null for a deal.
 */
export function noDeal(
  row: readonly string[],
  columns: readonly string[],
  { stage, hasDate, hasName, hasAny }: RowContent,
): NoDeal | null {
  if (!hasAny) return "no-content";
  const filled = row.filter((cell) => cell.trim() !== "");
  if (stage === "" && !hasDate) {
    if (filled.some(isTotalLabel)) return "total";
    if (filled.length === 1 && columns.length > 2) return "no-content";
    if (!hasName) return "total";
  }
  const isHeader = filled.length > 1 && row.every((cell, index) => cell.trim() === columns[index]);
  return isHeader ? "repeated-header" : null;
}

const knownHeaders: ReadonlySet<string> = new Set(Object.values(dealHeaders).flat());

/** Whether the cells of a row are themselves names of columns. */
export function isHeaders(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== "");
  const known = filled.filter((cell) => knownHeaders.has(foldHeader(cell))).length;
  return known > 2 && known * 2 > filled.length;
}
