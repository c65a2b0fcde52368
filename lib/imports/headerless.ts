import { couldBeDates } from "./columns/cell-kinds";
import { dealHeaders } from "./columns/deal-headers";
import { recogniseColumns } from "./columns/recognise";
import type { CsvTable } from "./csv";
import { readDateCell } from "./dates/date-cell";
import { listKinds, listHeaders } from "./lists/list-fields";

/**
 * Whether the first line of a table is a row like those below it: it holds a day where they do, and no header that any
 * tool is known to write. Taken for a header it would be one row lost, and columns without names.
 */
export function isHeaderless({ columns, rows }: CsvTable): boolean {
  const isDay = (name: string, column: number) =>
    /\d{1,4}\D\d{1,2}\D\d{1,4}|\p{L}{3,}\D+\d{4}/u.test(name) &&
    readDateCell(name) !== null &&
    couldBeDates(rows, column);
  if (!columns.some(isDay)) return false;
  const known = [dealHeaders, ...listKinds.map((kind) => listHeaders[kind])];
  return known.every((headers) => recogniseColumns<string>(columns, headers).size === 0);
}
