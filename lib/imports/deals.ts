import { type Deal, isOpen } from "@/lib/figures/deal";
import type { StageName } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";
import type { DealField } from "./columns/fields";
import { columnsOf, type DealMapping, missingColumns } from "./columns/mapping";
import { readOutcomes } from "./columns/outcomes";
import type { CsvTable } from "./csv";
import { type DateOrder, readDateColumn, readDay } from "./dates";
import { readNumber, readNumberStyle } from "./numbers";
import type { Question } from "./question";

export interface DealImport {
  readonly deals: readonly Deal[];
  readonly questions: readonly Question[];
  /** Rows that were passed over: 1-based line of the data, and why. */
  readonly skipped: readonly { readonly row: number; readonly why: "repeated-id" | "no-content" }[];
  readonly columns: ReadonlyMap<DealField, number>;
}

/** A reader of one field by row, made once for its column. */
type Cell = (row: readonly string[]) => string;

/**
 * The deals of an export. Columns, date orders, number style and outcomes are recognised from the whole table; what
 * stays open becomes a question, and the fields that hang on it are null in every deal.
 */
export function readDeals(table: CsvTable, mapping: DealMapping = {}): DealImport {
  const columns = columnsOf(table.columns, mapping);
  const cell = (field: DealField): Cell => {
    const index = columns.get(field);
    return index === undefined ? () => "" : (row) => (row[index] ?? "").trim();
  };
  const questions: Question[] = missingColumns(table.columns, mapping).map((column) => ({
    column,
    why: "missing-column",
    examples: table.columns.slice(0, 5),
    fields: [],
  }));
  const header = (field: DealField): string => table.columns[columns.get(field) ?? -1] ?? field;

  const outcomes = readOutcomes(table.rows, cell("stage"), cell("status"), mapping, header("stage"));
  questions.push(...outcomes.questions);

  const dayReader = (field: DealField): ((row: readonly string[]) => LocalDay | null) => {
    const read = cell(field);
    const order = decideOrder(table, read, header(field), field, mapping, questions);
    return order === null ? () => null : (row) => readDay(read(row), order);
  };
  const createdOn = dayReader("createdAt");
  const closedOn = dayReader("closedAt");
  const expectedClose = columns.has("expectedClose") ? dayReader("expectedClose") : closedOn;

  const amount = numberReader(table, cell("amount"));
  const probability = numberReader(table, cell("probability"));
  const percent = table.rows.some((row) => (probability(row) ?? 0) > 1);

  const text = (field: DealField) => {
    const read = cell(field);
    return (row: readonly string[]): string | null => read(row) || null;
  };
  const [id, name, owner, account, product, segment, origin, currency] = (
    ["id", "name", "owner", "account", "product", "segment", "origin", "currency"] as const
  ).map(text);

  const deals: Deal[] = [];
  const skipped: { row: number; why: "repeated-id" | "no-content" }[] = [];
  const seen = new Set<string>();
  const unnamed = new Map<string, number>();
  table.rows.forEach((row, index) => {
    const key = id?.(row) ?? null;
    if (key === null && !hasContent(row, columns)) {
      skipped.push({ row: index + 1, why: "no-content" });
      return;
    }
    if (key !== null && seen.has(key)) {
      skipped.push({ row: index + 1, why: "repeated-id" });
      return;
    }
    if (key !== null) seen.add(key);
    const stage = outcomes.stageOf(row);
    const declared = probability(row);
    const title = name?.(row) ?? null;
    deals.push({
      id: key ?? nameless(title, account?.(row) ?? null, createdOn(row), index, unnamed),
      name: title,
      owner: owner?.(row) ?? null,
      account: account?.(row) ?? null,
      product: product?.(row) ?? null,
      segment: segment?.(row) ?? null,
      origin: origin?.(row) ?? null,
      stage,
      createdOn: createdOn(row),
      closedOn: stage === "won" || stage === "lost" ? closedOn(row) : null,
      amount: amountOf(amount(row), stage),
      currency: currency?.(row) ?? null,
      probability: declared === null ? null : Math.min(1, Math.max(0, percent ? declared / 100 : declared)),
      expectedClose: expectedClose(row),
    });
  });

  const currencies = new Set(deals.flatMap((deal) => (deal.currency ? [deal.currency] : [])));
  if (currencies.size > 1) {
    questions.push({
      column: header("currency"),
      why: "mixed-currencies",
      examples: [...currencies].slice(0, 3),
      fields: ["amount"],
    });
  }
  const contradiction = closeBeforeStart(deals, header("closedAt"), mapping);
  if (!contradiction) return { deals, questions, skipped, columns };
  if (contradiction === "left-out") {
    return { deals: deals.map(withoutContradiction), questions, skipped, columns };
  }
  questions.push(contradiction);
  return { deals, questions, skipped, columns };
}

/**
 * The id of a deal whose export gives it none: its name, account and first day, which a newer export repeats, and a
 * number where several share them. A deal without a name is known by its row.
 */
function nameless(
  name: string | null,
  account: string | null,
  begun: LocalDay | null,
  index: number,
  taken: Map<string, number>,
): string {
  if (name === null) return `row-${index + 1}`;
  const key = [name, account ?? "", begun ?? ""].join(" / ");
  const times = (taken.get(key) ?? 0) + 1;
  taken.set(key, times);
  return times === 1 ? key : `${key} / ${times}`;
}

function decideOrder(
  table: CsvTable,
  read: Cell,
  column: string,
  field: DealField,
  mapping: DealMapping,
  questions: Question[],
): DateOrder | null {
  const given = mapping.dates?.[column];
  if (given) return given;
  const decided = readDateColumn(table.rows.map(read));
  if (decided.question) questions.push({ ...decided.question, column, fields: [field] });
  return decided.order;
}

function numberReader(table: CsvTable, read: Cell): (row: readonly string[]) => number | null {
  const style = readNumberStyle(table.rows.map(read), table.delimiter === ";" ? "comma" : "point");
  return (row) => readNumber(read(row), style);
}

/** Exports write -1 or 0 where an open deal has no value yet: that is no amount. */
function amountOf(value: number | null, stage: StageName): number | null {
  if (value === null || value === -1) return null;
  return value === 0 && stage !== "won" && stage !== "lost" ? null : value;
}

function hasContent(row: readonly string[], columns: ReadonlyMap<DealField, number>): boolean {
  return [...columns.values()].some((index) => (row[index] ?? "").trim() !== "");
}

const contradicts = (deal: Deal): boolean =>
  !isOpen(deal) && deal.createdOn !== null && deal.closedOn !== null && deal.closedOn < deal.createdOn;

const withoutContradiction = (deal: Deal): Deal =>
  contradicts(deal) ? { ...deal, createdOn: null, closedOn: null } : deal;

/** A deal closed before it began: one of the two columns is not what it seems (often day and month swapped). */
function closeBeforeStart(
  deals: readonly Deal[],
  column: string,
  mapping: DealMapping,
): Question | "left-out" | null {
  const wrong = deals.filter(contradicts);
  if (wrong.length === 0) return null;
  if (mapping.leaveOutContradictions) return "left-out";
  const examples = wrong.slice(0, 3).map((deal) => `${deal.id}: ${deal.createdOn} > ${deal.closedOn}`);
  return { column, why: "close-before-start", examples, fields: ["createdAt", "closedAt"] };
}
