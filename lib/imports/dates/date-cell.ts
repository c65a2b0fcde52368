import { isDay, type LocalDay } from "@/lib/model/primitives";

/** What a cell says of a day: the day itself, or three numbers whose order the column has to tell. */
export type DateCell =
  | { readonly form: "day"; readonly day: LocalDay }
  /** Year first: the day where the month follows, and the one where the day does; null where there is no such day. */
  | { readonly form: "year-first"; readonly day: LocalDay | null; readonly turned: LocalDay | null }
  | {
      readonly form: "numbers";
      readonly numbers: readonly [number, number, number];
      readonly isShort: boolean;
    };

/** Behind a day: a time, with what announces it and what follows it. */
const time = String.raw`(?:[T,\s]+(?:à\s|at\s)?\d{1,2}\s?[:hH.]\s?\d{2}.*)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{1,2})${time}$`, "u");
const yearLast = new RegExp(
  String.raw`^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})${time}$`,
  "u",
);
const dayThenName = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s)?(\d{1,2})(?:er|st|nd|rd|th)?[\s\-/.]+(?:de\s)?(\p{L}{3,})\.?[\s\-/.,]+(\d{4}|\d{2})${time}$`,
  "u",
);
const nameThenDay = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s)??(\p{L}{3,})\.?[\s\-/.]+(\d{1,2})(?:er|st|nd|rd|th)?[\s\-/.,]+(\d{4})${time}$`,
  "u",
);
const yearThenName = new RegExp(String.raw`^(\d{4})[\s\-/.]+(\p{L}{3,})\.?[\s\-/.]+(\d{1,2})${time}$`, "u");

/** Beginnings of the months' names, folded: English, French, and their like in German, Spanish and Italian. */
const monthNames: readonly RegExp[] = [
  /^(jan|ene|gen)/,
  /^fe[bv]/,
  /^(mar|mrz)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mag)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|aou|ago)/,
  /^(sep|set)/,
  /^o([ck]t|tt)/,
  /^nov/,
  /^(dec|dez|dic)/,
];

/** Two-digit years: 00 to 69 are of this century, 70 to 99 of the last (POSIX). */
const fullYear = (year: number): number => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year);

/** A day of the calendar, or null where there is no such day. */
export function dayOf(year: number, month: number, day: number): LocalDay | null {
  const two = (number: number) => String(number).padStart(2, "0");
  const text = `${String(fullYear(year)).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
}

const known = (day: LocalDay | null): DateCell | null => (day === null ? null : { form: "day", day });

/** What one cell says of a day; null where it is none. Blank cells are told by `isBlankDate` before. */
export function readDateCell(cell: string): DateCell | null {
  const text = cell.trim().replaceAll(/[\s\u00A0\u202F]+/gu, " ");
  const iso = yearFirst.exec(text);
  if (iso) return yearFirstCell(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const plain = yearLast.exec(text);
  if (plain) {
    const [, first = "", second = "", third = ""] = plain;
    return {
      form: "numbers",
      numbers: [Number(first), Number(second), Number(third)],
      isShort: third.length === 2,
    };
  }
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return fromDigits(text);
  return fromNamedMonth(text);
}

function yearFirstCell(year: number, second: number, third: number): DateCell | null {
  const [day, turned] = [dayOf(year, second, third), dayOf(year, third, second)];
  return day === null && turned === null ? null : { form: "year-first", day, turned };
}

function fromNamedMonth(text: string): DateCell | null {
  const [, day, name, year] = dayThenName.exec(text) ?? [];
  if (day && name && year) return withName(year, name, day);
  const [, first, second, third] = nameThenDay.exec(text) ?? [];
  if (first && second && third) return withName(third, first, second);
  const [, early, named, late] = yearThenName.exec(text) ?? [];
  return early && named && late ? withName(early, named, late) : null;
}

function withName(year: string, name: string, day: string): DateCell | null {
  const folded = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const month = monthNames.findIndex((start) => start.test(folded)) + 1;
  return month === 0 ? null : known(dayOf(Number(year), month, Number(day)));
}

/** Days in Excel's own count, from 1954 to 2119; below and above it a number is rather something else. */
const [firstSerial, lastSerial] = [20_000, 80_000];
const serialZeroMs = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

const utcDay = (ms: number): LocalDay => new Date(ms).toISOString().slice(0, 10);

/** A day as digits alone: 20240403, 03042024, Excel's count of days, or seconds or milliseconds since 1970. */
function fromDigits(text: string): DateCell | null {
  const whole = Number(text.replace(",", "."));
  if (whole >= firstSerial && whole <= lastSerial)
    return { form: "day", day: utcDay(serialZeroMs + Math.floor(whole) * dayMs) };
  if (/^\d{8}$/.test(text)) {
    const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
    if (year >= 1970 && year < 2100 && month <= 12) return known(dayOf(year, month, day));
    const numbers = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))] as const;
    return numbers[2] >= 1970 && numbers[2] < 2100 ? { form: "numbers", numbers, isShort: false } : null;
  }
  if (/^1\d{9}$/.test(text)) return { form: "day", day: utcDay(whole * 1000) };
  return /^1\d{12}$/.test(text) ? { form: "day", day: utcDay(whole) } : null;
}
