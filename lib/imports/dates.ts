import { isDay, type LocalDay } from "@/lib/model/primitives";

/** In which order a column writes its days. `iso`: year first. */
export type DateOrder = "iso" | "day-first" | "month-first";

/** What a column of dates turned out to be; `question` where its own values don't decide. */
export interface DateColumn {
  readonly order: DateOrder | null;
  readonly question: DateQuestion | null;
  /** Values that are no date in that order, with how often. */
  readonly unread: ReadonlyMap<string, number>;
}

export interface DateQuestion {
  readonly why: "ambiguous-order" | "contradictory-order" | "close-before-start";
  readonly examples: readonly string[];
}

const parts =
  /^(\d{1,4})[-/.\s](\d{1,2})[-/.\s](\d{1,4})(?:[T\s,]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*([AaPp][Mm])?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** What exports write where there is no date. */
const blanks = new Set(["", "-", "--", "-1", "0", "n/a", "na", "null", "none", "(vide)", "(blank)"]);

/** Whether a cell says "no date": empty, a dash, -1, 0, or a date of zeros such as 00/00/0000. */
export function isBlankDate(cell: string): boolean {
  const text = cell.trim().toLowerCase();
  return blanks.has(text) || /^0{1,4}[-/.]0{1,2}[-/.]0{1,4}( 00:00(:00)?)?$/.test(text);
}

interface Triple {
  first: number;
  second: number;
  third: number;
  yearFirst: boolean;
}

function tripleOf(cell: string): Triple | null {
  const match = parts.exec(cell.trim());
  if (!match) return null;
  const [, first = "", second = "", third = ""] = match;
  const yearFirst = first.length === 4;
  if (!yearFirst && third.length !== 4 && third.length !== 2) return null;
  if (first.length === 3 || third.length === 3) return null;
  return { first: Number(first), second: Number(second), third: Number(third), yearFirst };
}

/** Two-digit years: 00–69 are of this century, 70–99 of the last (POSIX). */
const fullYear = (year: number): number => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year);

/** The day that a cell names in a given order, or null where it names none. */
export function readDay(cell: string, order: DateOrder): LocalDay | null {
  const triple = tripleOf(cell);
  if (!triple || triple.yearFirst !== (order === "iso")) return null;
  const [year, month, day] =
    order === "iso"
      ? [triple.first, triple.second, triple.third]
      : order === "day-first"
        ? [fullYear(triple.third), triple.second, triple.first]
        : [fullYear(triple.third), triple.first, triple.second];
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

/**
 * Decides the order of day and month of one column from all its values. Year first is what it says. Otherwise a
 * first number above 12 in some value means day first, a second number above 12 month first; both, or neither, is a
 * question for the person: never a guess.
 */
export function readDateColumn(cells: Iterable<string>): DateColumn {
  const counts = { iso: 0, dayFirst: 0, monthFirst: 0, open: 0 };
  const unread = new Map<string, number>();
  const examples = { dayFirst: "", monthFirst: "", open: new Set<string>() };
  for (const cell of cells) {
    if (isBlankDate(cell)) continue;
    const triple = tripleOf(cell);
    if (!triple) {
      unread.set(cell, (unread.get(cell) ?? 0) + 1);
    } else if (triple.yearFirst) {
      counts.iso++;
    } else if (triple.first > 12) {
      counts.dayFirst++;
      examples.dayFirst ||= cell;
    } else if (triple.second > 12) {
      counts.monthFirst++;
      examples.monthFirst ||= cell;
    } else {
      counts.open++;
      if (triple.first !== triple.second && examples.open.size < 3) examples.open.add(cell);
    }
  }
  if (counts.dayFirst > 0 && counts.monthFirst > 0) {
    const question: DateQuestion = {
      why: "contradictory-order",
      examples: [examples.dayFirst, examples.monthFirst],
    };
    return { order: null, question, unread };
  }
  if (counts.dayFirst > 0) return { order: "day-first", question: null, unread };
  if (counts.monthFirst > 0) return { order: "month-first", question: null, unread };
  // Where day and month are the same number in every value, either order reads the same days.
  if (counts.open > 0 && examples.open.size > 0) {
    return { order: null, question: { why: "ambiguous-order", examples: [...examples.open] }, unread };
  }
  if (counts.open > 0) return { order: "day-first", question: null, unread };
  return { order: "iso", question: null, unread };
}
