import { isOneOfAlike } from "../column-names";
import { type CellKind, cellKind, couldBeDates } from "./cell-kinds";
import { dealWords } from "./deal-words";
import { type DealField, dealFields } from "./deal-fields";
import { dealHeaders } from "./deal-headers";
import { foldHeader, recogniseColumns } from "./recognise";
import type { DealMapping } from "./mapping";
import { recogniseStage } from "./stages";

type Rows = readonly (readonly string[])[];

/** What the values of a field must look like; a column without any value may hold every field. */
const kindsOf: Readonly<Partial<Record<DealField, "date" | "number">>> = {
  createdAt: "date",
  closedAt: "date",
  lostAt: "date",
  expectedClose: "date",
  amount: "number",
  probability: "number",
};

/**
 * The column of every field: those of the mapping first, then what the headers say, then words in headers that no known
 * tool has, and for the stage the values themselves. A column whose values can't be those of a field doesn't hold it.
 * @param rows the table's rows; without them headers alone decide
 */
export function columnsOf(
  columns: readonly string[],
  mapping: DealMapping,
  rows: Rows = [],
): Map<DealField, number> {
  const folded = columns.map(foldHeader);
  const found = new Map<DealField, number>();
  for (const field of dealFields) {
    const name = mapping[field];
    const index = name === undefined ? -1 : folded.indexOf(foldHeader(name));
    if (index >= 0) found.set(field, index);
  }
  const ignored = new Set((mapping.ignore ?? []).map((name) => folded.indexOf(foldHeader(name))));
  const isFree = (index: number) => !ignored.has(index) && ![...found.values()].includes(index);
  const suits = createSuits(rows);
  for (const [field, index] of recogniseColumns(columns, dealHeaders, suits))
    if (!found.has(field) && isFree(index)) found.set(field, index);
  if (rows.length === 0) return found;
  for (const [field, index] of byWords(folded, rows, found, isFree)) found.set(field, index);
  const stage = found.has("stage") || found.has("status") ? -1 : stageByValues(rows, columns.length, isFree);
  if (stage >= 0) found.set("stage", stage);
  return found;
}

function createSuits(rows: Rows): (field: DealField, column: number) => boolean {
  const kinds = new Map<number, CellKind>();
  const kindAt = (column: number): CellKind => {
    const kind = kinds.get(column) ?? cellKind(rows, column);
    kinds.set(column, kind);
    return kind;
  };
  return (field, column) => {
    const wanted = kindsOf[field];
    if (rows.length === 0 || wanted === undefined) return true;
    const kind = kindAt(column);
    if (kind === "empty" || kind === wanted) return true;
    // A column named as a date whose values are mostly words is asked about, not passed over.
    return wanted === "date" && (kind === "text" || couldBeDates(rows, column));
  };
}

/** Fields by words in headers; a column that is free, of the right values, the first one in the file. */
function byWords(
  folded: readonly string[],
  rows: Rows,
  found: ReadonlyMap<DealField, number>,
  isFree: (index: number) => boolean,
): Map<DealField, number> {
  const added = new Map<DealField, number>();
  const plain = folded.map((header) => header.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim());
  for (const [field, rule] of Object.entries(dealWords) as [DealField, (typeof dealWords)[DealField]][]) {
    if (found.has(field) || rule === undefined) continue;
    const index = plain.findIndex(
      (header, at) =>
        isFree(at) &&
        !isOneOfAlike(folded[at] ?? "", folded) &&
        ![...added.values()].includes(at) &&
        rule.words.test(header) &&
        !rule.but?.test(header) &&
        hasValues(rule.values, rows, at),
    );
    if (index >= 0) added.set(field, index);
  }
  return added;
}

function hasValues(wanted: "date" | "number" | "text" | "any", rows: Rows, column: number): boolean {
  if (wanted === "any") return true;
  const kind = cellKind(rows, column);
  return kind === wanted || (wanted === "date" && kind === "number" && couldBeDates(rows, column));
}

const mostStageValues = 40;

/** The column whose few values say won and lost, whatever its header; -1 where there is none, or more than one. */
function stageByValues(rows: Rows, width: number, isFree: (index: number) => boolean): number {
  const candidates = Array.from({ length: width }, (_, at) => at).filter((at) => {
    if (!isFree(at)) return false;
    const values = new Set<string>();
    for (const row of rows) {
      const value = (row[at] ?? "").trim();
      if (value !== "") values.add(value);
      if (values.size > mostStageValues) return false;
    }
    const meant = [...values].map(recogniseStage);
    return meant.includes("won") && meant.includes("lost");
  });
  return candidates.length === 1 ? (candidates[0] ?? -1) : -1;
}
