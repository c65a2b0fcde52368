import type { LocalDay } from "@/lib/model/primitives";
import { isBlankDate } from "./blank-date";
import { type DateCell, dayOf, readDateCell } from "./date-cell";

/** In which order a column writes its days. `iso`: year first, then the month. */
export type DateOrder = "iso" | "day-first" | "month-first" | "year-day-month";

export interface DateQuestion {
  readonly why: "ambiguous-order" | "contradictory-order" | "unread-dates";
  readonly examples: readonly string[];
}

/** What a column of dates turned out to be; `question` where its own values don't decide, or can't be read. */
export interface DateColumn {
  readonly order: DateOrder | null;
  readonly question: DateQuestion | null;
}

const mostExamples = 3;

/** The day that a cell names in a given order, or null where it names none. */
export function readDay(cell: string, order: DateOrder): LocalDay | null {
  return isBlankDate(cell) ? null : dayIn(readDateCell(cell), order);
}

function dayIn(cell: DateCell | null, order: DateOrder): LocalDay | null {
  if (cell === null) return null;
  if (cell.form === "day") return cell.day;
  if (cell.form === "year-first") return order === "year-day-month" ? cell.turned : cell.day;
  const [first, second, third] = cell.numbers;
  if (order === "day-first") return dayOf(third, second, first);
  if (order === "month-first") return dayOf(third, first, second);
  return cell.isShort ? dayOf(first, second, third) : null;
}

/** So many cells are remembered: where there are more of them, each with its time of day, few come again. */
const mostRemembered = 5_000;

/** A reader of one column's days in an order; cells are read once, for exports repeat them over and over. */
export function createDayReader(order: DateOrder): (cell: string) => LocalDay | null {
  const known = new Map<string, LocalDay | null>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const day = readDay(cell, order);
    if (known.size < mostRemembered) known.set(cell, day);
    return day;
  };
}

/** Cells whose order is open, and what each order would make of them. */
interface Tally {
  readonly open: string[];
  readonly fits: Record<"day-first" | "month-first", string[]>;
  readonly unread: string[];
}

/**
 * Decides the order of day and month of one column from all its values. Year first, and a month by its name, is what
 * it says. Otherwise a first number above 12 in some value means day first, a second number above 12 month first; both,
 * or neither, is a question for the person: never a guess. Values that are no date at all are a question too.
 */
export function readDateColumn(cells: Iterable<string>): DateColumn {
  const tally: Tally = {
    open: [],
    fits: { "day-first": [], "month-first": [] },
    unread: [],
  };
  const numbered: (readonly [string, DateCell & { form: "numbers" }])[] = [];
  /** Year first: with a month that is none, and with a month that can be nothing else. */
  const [turned, straight]: [string[], string[]] = [[], []];
  for (const cell of new Set(cells)) {
    if (isBlankDate(cell)) continue;
    const read = readDateCell(cell);
    if (read === null) tally.unread.push(cell);
    else if (read.form === "numbers") numbered.push([cell, read]);
    else if (read.form === "year-first" && read.day === null) turned.push(cell);
    else if (read.form === "year-first" && read.turned === null) straight.push(cell);
  }
  if (turned.length > 0 && straight.length === 0 && numbered.length === 0)
    return decided("year-day-month", tally.unread);
  tally.unread.push(...turned);
  const isYearFirst = hasShortYearFirst(numbered.map(([, cell]) => cell));
  if (isYearFirst) {
    tally.unread.push(...numbered.filter(([, cell]) => dayIn(cell, "iso") === null).map(([text]) => text));
    return decided("iso", tally.unread);
  }
  for (const [text, cell] of numbered) sort(tally, text, cell);
  const { open, fits } = tally;
  const [dayFirst, monthFirst] = [fits["day-first"], fits["month-first"]];
  if (dayFirst.length > 0 && monthFirst.length > 0)
    return asked("contradictory-order", [dayFirst[0] ?? "", monthFirst[0] ?? ""]);
  if (dayFirst.length > 0) return decided("day-first", tally.unread);
  if (monthFirst.length > 0) return decided("month-first", tally.unread);
  if (open.length > 0) return asked("ambiguous-order", open.slice(0, mostExamples));
  // Where day and month are the same number in every value, either order reads the same days.
  return decided(numbered.length > 0 ? "day-first" : "iso", tally.unread);
}

/** Into which orders a cell fits: one, both with different days (open), both with the same, or none. */
function sort({ open, fits, unread }: Tally, text: string, cell: DateCell): void {
  const [dayFirst, monthFirst] = [dayIn(cell, "day-first"), dayIn(cell, "month-first")];
  if (dayFirst === null && monthFirst === null) unread.push(text);
  else if (monthFirst === null) fits["day-first"].push(text);
  else if (dayFirst === null) fits["month-first"].push(text);
  else if (dayFirst !== monthFirst) open.push(text);
}

/**
 * Whether two-digit years stand first (16-10-20). Days take many values and years few: only where the last numbers
 * spread over a month and the first over a few years is it so; anything less clear is read as the usual orders.
 */
function hasShortYearFirst(cells: readonly (DateCell & { form: "numbers" })[]): boolean {
  const short = cells.filter(({ isShort }) => isShort);
  if (short.length === 0 || short.length < cells.length) return false;
  if (short.some((cell) => dayIn(cell, "iso") === null)) return false;
  const [firsts, thirds] = [0, 2].map((at) => new Set(short.map(({ numbers }) => numbers[at])));
  return (firsts?.size ?? 0) * 3 < (thirds?.size ?? 0);
}

const asked = (why: DateQuestion["why"], examples: readonly string[]): DateColumn => ({
  order: null,
  question: { why, examples },
});

const decided = (order: DateOrder, unread: readonly string[]): DateColumn => ({
  order,
  question:
    unread.length === 0 ? null : { why: "unread-dates", examples: [...unread].slice(0, mostExamples) },
});
