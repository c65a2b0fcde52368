import { callHeaders, directionOf } from "./calls";
import { dealHeaders } from "./columns/deal-headers";
import { recogniseColumns } from "./columns/recognise";
import type { CsvTable } from "./csv";
import { type ListKind, listHeaders } from "./lists/list-fields";

/** What the rows of a table are. */
export type TableKind = "deals" | "calls" | ListKind;

const mostSampled = 50;

/** Whether the values of a column say in which direction calls went. */
function saysDirections({ rows }: CsvTable, column: number | undefined): boolean {
  if (column === undefined) return false;
  const values = rows.slice(0, mostSampled).map((row) => row[column] ?? "");
  const said = values.filter((value) => directionOf(value) !== "other").length;
  return said * 2 > values.length;
}

/**
 * What a table holds, by its headers and, where they may mean two things, its values. Deals have a stage, a closing or
 * a probability; calls a direction or a length; activities a type and a day; contacts an address or a first name;
 * accounts a name. What is none of it is shown as deals, to be set right.
 */
export function tableKind(table: CsvTable): TableKind {
  const { columns } = table;
  const deal = recogniseColumns(columns, dealHeaders);
  if (deal.has("stage") || deal.has("closedAt") || deal.has("probability")) return "deals";
  const call = recogniseColumns(columns, callHeaders);
  const activity = recogniseColumns(columns, listHeaders.activities);
  const hasLength = call.has("seconds") && !activity.has("kind");
  if (call.has("startedAt") && (hasLength || saysDirections(table, call.get("direction")))) return "calls";
  if (activity.has("kind") && (activity.has("startedAt") || activity.has("doneAt"))) return "activities";
  const contact = recogniseColumns(columns, listHeaders.contacts);
  const hasName = contact.has("last") || contact.has("name") || contact.has("first");
  if (hasName && (contact.has("email") || contact.has("first"))) return "contacts";
  if (deal.has("amount") || deal.has("status"))
    return deal.has("createdAt") || deal.has("amount") ? "deals" : "accounts";
  return recogniseColumns(columns, listHeaders.accounts).has("name") ? "accounts" : "deals";
}
