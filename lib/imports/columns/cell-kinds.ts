import { isBlankDate } from "../dates/blank-date";
import { readDateCell } from "../dates/date-cell";
import { readNumber } from "../numbers";

/** What the values of a column look like. A column of small numbers is `number`; one without values is `empty`. */
export type CellKind = "date" | "number" | "text" | "empty";

const mostSampled = 200;
/** A few values of another shape (a total's label, a "TBD") don't change what a column is. */
const enough = 0.6;

const isNumber = (cell: string): boolean =>
  readNumber(cell, "point") !== null || readNumber(cell, "comma") !== null;

/** What a column's values look like, judged from up to 200 of them. Numbers alone are no dates here. */
export function cellKind(rows: readonly (readonly string[])[], column: number): CellKind {
  let [filled, dates, numbers] = [0, 0, 0];
  for (const row of rows) {
    const cell = (row[column] ?? "").trim();
    if (cell === "" || isBlankDate(cell)) continue;
    filled += 1;
    if (isNumber(cell)) numbers += 1;
    else if (readDateCell(cell) !== null) dates += 1;
    if (filled === mostSampled) break;
  }
  if (filled === 0) return "empty";
  if (dates / filled >= enough) return "date";
  return numbers / filled >= enough ? "number" : "text";
}

/** Whether numbers of a column could be days: Excel's count, digits alone, or an instant. */
export function couldBeDates(rows: readonly (readonly string[])[], column: number): boolean {
  let [filled, dates] = [0, 0];
  for (const row of rows) {
    const cell = (row[column] ?? "").trim();
    if (cell === "" || isBlankDate(cell)) continue;
    filled += 1;
    if (readDateCell(cell) !== null) dates += 1;
    if (filled === mostSampled) break;
  }
  return filled > 0 && dates / filled >= enough;
}
