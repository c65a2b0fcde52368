import type { Deal } from "@/lib/figures/deal";
import type { StageName } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";
import { columnsOf } from "./columns/deal-columns";
import type { DealField } from "./columns/deal-fields";
import { type DealMapping, missingColumns } from "./columns/mapping";
import { readOutcomes } from "./columns/outcomes";
import type { CsvTable } from "./csv";
import { currencyReader } from "./currencies";
import { closeBeforeStart, endedUndated, mixedCurrencies, missingFields } from "./deal-questions";
import { isBlankDate } from "./dates/blank-date";
import { createDayReader, readDateColumn } from "./dates/date-column";
import { isHeaders, isTotalLabel, type NoDeal, noDeal } from "./not-deals";
import { readNumber, readNumberColumn } from "./numbers";
import type { Question } from "./question";

type Row = readonly string[];
/** A reader of one field by row, made once for its column. */
type Reader<Value> = (row: Row) => Value;

export interface DealImport {
  readonly deals: readonly Deal[];
  readonly questions: readonly Question[];
  /** Rows that were passed over: 1-based line of the data, and why. */
  readonly skipped: readonly { readonly row: number; readonly why: "repeated-id" | NoDeal }[];
  readonly columns: ReadonlyMap<DealField, number>;
}

/**
 * The deals of an export. Columns, date orders, number style and outcomes are recognised from the whole table; what
 * stays open becomes a question, and the fields that hang on it are null in every deal.
 */
export function readDeals(table: CsvTable, mapping: DealMapping = {}): DealImport {
  const columns = columnsOf(table.columns, mapping, table.rows);
  const cell = (field: DealField): Reader<string> => {
    const index = columns.get(field);
    return index === undefined ? () => "" : (row) => (row[index] ?? "").trim();
  };
  const header = (field: DealField): string => table.columns[columns.get(field) ?? -1] ?? field;
  const { kept, skipped } = rowsOfDeals(table, columns, cell);
  const rows = kept.map(({ row }) => row);
  const questions: Question[] = [
    ...missingColumns(table.columns, mapping).map(
      (column): Question => ({
        column,
        why: "missing-column",
        examples: table.columns.slice(0, 5),
        fields: [],
      }),
    ),
    ...missingFields(table.columns, columns),
  ];

  const dayReader = (field: DealField): Reader<LocalDay | null> => {
    const [read, column] = [cell(field), header(field)];
    const given = mapping.dates?.[column];
    const decided = given ? { order: given, question: null } : readDateColumn(rows.map(read));
    const isLeftOut = decided.question?.why === "unread-dates" && mapping.leaveOutUnread?.includes(column);
    if (decided.question && !isLeftOut) questions.push({ ...decided.question, column, fields: [field] });
    if (decided.order === null) return () => null;
    const dayOf = createDayReader(decided.order);
    return (row) => dayOf(read(row));
  };
  const numberReader = (field: DealField): Reader<number | null> => {
    const [read, column] = [cell(field), header(field)];
    const given = mapping.numbers?.[column];
    const decided = given ? { style: given, question: null } : readNumberColumn(rows.map(read));
    const isLeftOut = decided.question?.why === "unread-numbers" && mapping.leaveOutUnread?.includes(column);
    if (decided.question && !isLeftOut) questions.push({ ...decided.question, column, fields: [field] });
    const { style } = decided;
    return style === null ? () => null : (row) => readNumber(read(row), style);
  };
  const text = (field: DealField): Reader<string | null> => {
    const read = cell(field);
    return (row) => read(row) || null;
  };

  const [closed, lostAt] = [cell("closedAt"), cell("lostAt")];
  const ended = (row: Row): boolean => !isBlankDate(closed(row)) || !isBlankDate(lostAt(row));
  const stageColumn = columns.has("stage") ? header("stage") : header("status");
  const outcomes = readOutcomes(rows, cell("stage"), cell("status"), ended, mapping, stageColumn);
  questions.push(...outcomes.questions);
  const createdOn = dayReader("createdAt");
  const closedOn = dayReader("closedAt");
  const lostOn = columns.has("lostAt") ? dayReader("lostAt") : () => null;
  const expectedClose = columns.has("expectedClose") ? dayReader("expectedClose") : null;
  const amount = numberReader("amount");
  const probability = numberReader("probability");
  const isPercent = rows.some((row) => (probability(row) ?? 0) > 1);
  const [id, name, owner, account] = [text("id"), text("name"), text("owner"), text("account")];
  const [product, segment, origin] = [text("product"), text("segment"), text("origin")];
  const money = cell(columns.has("currency") ? "currency" : "amount");
  const named = currencyReader(rows.map(money));
  const currency: Reader<string | null> = (row) => named(money(row));

  const unnamed = new Map<string, number>();
  const deals = kept.map(({ row, index, isNamed }): Deal => {
    const stage = outcomes.stageOf(row);
    const declared = probability(row);
    const [title, begun] = [name(row), createdOn(row)];
    const end = stage === "lost" ? (lostOn(row) ?? closedOn(row)) : stage === "won" ? closedOn(row) : null;
    return {
      id: (isNamed ? id(row) : null) ?? nameless(title, account(row), begun, index, unnamed),
      name: title,
      owner: owner(row),
      account: account(row),
      product: product(row),
      segment: segment(row),
      origin: origin(row),
      stage,
      createdOn: begun,
      closedOn: end,
      amount: amountOf(amount(row), stage),
      currency: currency(row),
      probability: declared === null ? null : Math.min(1, Math.max(0, isPercent ? declared / 100 : declared)),
      // One column for both is what is announced of an open deal, and the end itself of one that ended.
      expectedClose: expectedClose ? expectedClose(row) : isEnd(stage) ? null : closedOn(row),
    };
  });

  questions.push(...mixedCurrencies(deals, header(columns.has("currency") ? "currency" : "amount")));
  questions.push(...endedUndated(deals, header("closedAt"), mapping, questions));
  const contradiction = closeBeforeStart(deals, header("closedAt"), mapping);
  questions.push(...contradiction.questions);
  return { deals: contradiction.deals, questions, skipped, columns };
}

const isEnd = (stage: StageName): boolean => stage === "won" || stage === "lost";

/** Rows below the header in which a second one may stand, as where a report has one for people and one for machines. */
const mostHeaderRows = 3;

interface KeptRow {
  readonly row: Row;
  readonly index: number;
  /** Whether its id tells it from the others. */
  readonly isNamed: boolean;
}

/**
 * The rows that are deals, and why the others are none. A column whose values repeat over and over is no deal's id,
 * whatever its header says: nothing is left out for its sake.
 */
function rowsOfDeals(
  table: CsvTable,
  columns: ReadonlyMap<DealField, number>,
  cell: (field: DealField) => Reader<string>,
): { kept: readonly KeptRow[]; skipped: DealImport["skipped"] } {
  const [id, stage, status] = [cell("id"), cell("stage"), cell("status")];
  const names = (["id", "name", "owner", "account", "product"] as const).map(cell);
  const days = [cell("createdAt"), cell("closedAt"), cell("expectedClose")];
  const used = [...columns.values()];
  const skipped: { row: number; why: "repeated-id" | NoDeal }[] = [];
  const filled = table.rows.flatMap((row, index) => {
    const content = {
      stage: [stage(row), status(row)].find((text) => text !== "" && !isTotalLabel(text)) ?? "",
      hasDate: days.some((day) => !isBlankDate(day(row)) && !isTotalLabel(day(row))),
      hasName: names.some((read) => read(row) !== ""),
      hasAny: used.some((column) => (row[column] ?? "").trim() !== ""),
    };
    const why =
      index < mostHeaderRows && isHeaders(row) ? "repeated-header" : noDeal(row, table.columns, content);
    if (why !== null) skipped.push({ row: index + 1, why });
    return why === null ? [{ row, index, key: id(row) }] : [];
  });
  const isIdentifying = tellsApart(filled);
  const seen = new Set<string>();
  const kept = filled.flatMap(({ row, index, key }): KeptRow[] => {
    if (key === "" || !isIdentifying) return [{ row, index, isNamed: false }];
    if (seen.has(key)) {
      skipped.push({ row: index + 1, why: "repeated-id" });
      return [];
    }
    seen.add(key);
    return [{ row, index, isNamed: true }];
  });
  return { kept, skipped: skipped.sort((a, b) => a.row - b.row) };
}

/** Whether keys tell rows apart: rows that repeat a key are few, or repeat everything else too. */
function tellsApart(rows: readonly { readonly row: Row; readonly key: string }[]): boolean {
  const first = new Map<string, Row>();
  let others = 0;
  for (const { row, key } of rows) {
    if (key === "") continue;
    const before = first.get(key);
    if (!before) first.set(key, row);
    else if (row.some((cell, index) => cell !== before[index])) others += 1;
  }
  return others <= first.size;
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

/** Exports write -1 or 0 where an open deal has no value yet: that is no amount. */
function amountOf(value: number | null, stage: StageName): number | null {
  if (value === null || value === -1) return null;
  return value === 0 && stage !== "won" && stage !== "lost" ? null : value;
}
