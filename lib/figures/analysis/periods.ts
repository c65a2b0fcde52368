import type { LocalDay } from "@/lib/model/primitives";

/** Spans that a figure may be looked at over; the last day is today, for nothing is known of tomorrow. */
export const periodIds = ["month", "quarter", "year", "twelve-months", "ever"] as const;
export type PeriodId = (typeof periodIds)[number];

/** First and last day, both included. */
export interface DaySpan {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** The days of a period that ends today. `ever` begins with the calendar. */
export function spanOf(period: PeriodId, today: LocalDay): DaySpan {
  const [year = "", month = ""] = today.split("-");
  const quarterMonth = String(3 * Math.floor((Number(month) - 1) / 3) + 1).padStart(2, "0");
  const from: Record<PeriodId, LocalDay> = {
    month: `${year}-${month}-01`,
    quarter: `${year}-${quarterMonth}-01`,
    year: `${year}-01-01`,
    "twelve-months": `${monthsFrom(`${year}-${month}`, -11)}-01`,
    ever: "0001-01-01",
  };
  return { from: from[period], to: today };
}

/** The month that lies so many months after another, `2026-11` and -12: `2025-11`. */
export function monthsFrom(month: string, by: number): string {
  const [year = 0, nth = 1] = month.split("-").map(Number);
  const months = year * 12 + (nth - 1) + by;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((((months % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

/** Every month from that of one day to that of another, both included; a hundred years at most. */
export function monthsBetween(from: LocalDay, to: LocalDay): string[] {
  const last = to.slice(0, 7);
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= last && months.length < 1_200; month = monthsFrom(month, 1))
    months.push(month);
  return months;
}

/** Whether a day lies in a span. */
export const isWithin = (day: LocalDay, { from, to }: DaySpan): boolean => from <= day && day <= to;
