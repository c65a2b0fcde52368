import { z } from "zod";
import { cellKind, couldBeDates } from "../columns/cell-kinds";
import { foldHeader, recogniseColumns } from "../columns/recognise";
import type { CsvTable } from "../csv";
import { type ListKind, listFields, listHeaders } from "./list-fields";

const column = z.string().min(1).max(500);

/** How the columns of a list are to be read, as the person corrected it. Columns are named by their header. */
export const listMapping = z.object({
  /** Which column holds a field. */
  fields: z.record(z.string().max(40), column).optional(),
  /** Columns that hold none of the fields, whatever their header says. */
  ignore: z.array(column).max(500).optional(),
  /** The answer to a question about dates: the order of day and month by column. */
  dates: z.record(z.string(), z.enum(["iso", "day-first", "month-first"])).optional(),
  /** Columns of which values that can't be read are left out. */
  leaveOutUnread: z.array(column).max(100).optional(),
});
export type ListMapping = z.infer<typeof listMapping>;

const dateFields = new Set(["doneAt", "startedAt", "visitedOn"]);

/** The column of every field of a list: those that the person named first, then what the headers say. */
export function listColumns(kind: ListKind, table: CsvTable, mapping: ListMapping): Map<string, number> {
  const folded = table.columns.map(foldHeader);
  const found = new Map<string, number>();
  for (const field of listFields(kind)) {
    const name = mapping.fields?.[field];
    const index = name === undefined ? -1 : folded.indexOf(foldHeader(name));
    if (index >= 0) found.set(field, index);
  }
  const taken = new Set(found.values());
  for (const name of mapping.ignore ?? []) taken.add(folded.indexOf(foldHeader(name)));
  const known: Readonly<Record<string, readonly string[]>> = listHeaders[kind];
  const suits = (field: string, index: number): boolean =>
    !taken.has(index) &&
    (!dateFields.has(field) || cellKind(table.rows, index) !== "number" || couldBeDates(table.rows, index));
  for (const [field, index] of recogniseColumns(table.columns, known, suits))
    if (!found.has(field)) found.set(field, index);
  return found;
}
