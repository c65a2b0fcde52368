import { directionOf } from "./calls";
import { columnsOf } from "./columns/deal-columns";
import { dealHeaders } from "./columns/deal-headers";
import { foldHeader, recogniseColumns } from "./columns/recognise";
import type { CsvTable } from "./csv";
import { type ListKind, listHeaders } from "./lists/list-fields";

/** What the rows of a table are. */
export type TableKind = "deals" | ListKind;

const mostSampled = 50;

/** Whether the values of a column say in which direction calls went. */
function saysDirections({ rows }: CsvTable, column: number | undefined): boolean {
  if (column === undefined) return false;
  const values = rows.slice(0, mostSampled).map((row) => row[column] ?? "");
  const said = values.filter((value) => directionOf(value) !== "other").length;
  return said * 2 > values.length;
}

/** Headers of things to be done that no deal has. */
const taskHeaders =
  /^(subject|objet|sujet|due date|date d'echeance|task .*|tache.*|.* de la tache|task owner)$/;

/**
 * What a table holds, by its headers and, where they may mean two things, its values. Deals have a stage, a closing or
 * a probability; calls a direction or a length; activities a type and a day; contacts an address or a first name;
 * accounts a name. Null for what is none of it: then the person says what it holds, or it is left aside.
 */
export function tableKind(table: CsvTable): TableKind | null {
  const { columns } = table;
  const deal = recogniseColumns(columns, dealHeaders);
  if (deal.has("stage") || deal.has("closedAt") || deal.has("probability")) return "deals";
  const call = recogniseColumns(columns, listHeaders.calls);
  const activity = recogniseColumns(columns, listHeaders.activities);
  const hasLength = call.has("seconds") && !activity.has("kind");
  if (call.has("startedAt") && (hasLength || saysDirections(table, call.get("direction")))) return "calls";
  const hasDay = activity.has("startedAt") || activity.has("doneAt");
  if (activity.has("kind") && hasDay) return "activities";
  const tasks = columns.filter((name) => taskHeaders.test(foldHeader(name))).length;
  if (hasDay && tasks > 1 && !deal.has("amount")) return "activities";
  const contact = recogniseColumns(columns, listHeaders.contacts);
  const hasName = contact.has("last") || contact.has("name") || contact.has("first");
  if (hasName && (contact.has("email") || contact.has("first"))) return "contacts";
  if (deal.has("amount") || deal.has("status"))
    return deal.has("createdAt") || deal.has("amount") ? "deals" : "accounts";
  if (recogniseColumns(columns, listHeaders.accounts).has("name")) return "accounts";
  // A tool that nobody knows: words in its headers, and values that say won and lost.
  const guessed = columnsOf(columns, {}, table.rows);
  const tells = (["stage", "status", "amount", "createdAt", "closedAt", "expectedClose"] as const).filter(
    (field) => guessed.has(field),
  );
  return guessed.has("stage") || tells.length > 1 ? "deals" : null;
}
