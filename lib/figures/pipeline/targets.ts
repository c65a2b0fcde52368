import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";
import type { Target } from "@/lib/model/sales-setup";
import type { TargetFigures } from "@/lib/views/pipeline";
import { isOpen, type OpportunityHistory } from "./history";
import { addMonths } from "./months";
import type { StageRate } from "./stage-rates";
import {
  calibratedChances,
  declaredChances,
  type Random,
  simulatedTotals,
  weightedPipeline,
} from "./weighted";

/** First and last day of a month `2026-11`, a quarter `2026-Q4` or a year `2026`. */
export function daysOfPeriod(period: string): { from: LocalDay; to: LocalDay } {
  const year = period.slice(0, 4);
  const quarter = /Q([1-4])$/.exec(period)?.[1];
  const first = quarter
    ? `${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}`
    : period.length === 7
      ? period
      : `${year}-01`;
  const months = quarter ? 3 : period.length === 7 ? 1 : 12;
  return { from: `${first}-01`, to: addDays(`${addMonths(first, months)}-01`, -1) };
}

/** The month, the quarter and the year that a day lies in. */
export function periodsOf(day: LocalDay): [month: string, quarter: string, year: string] {
  const month = day.slice(0, 7);
  return [month, `${day.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`, day.slice(0, 4)];
}

/** Whether an open opportunity is announced to close in what is left of a period; one that is overdue counts too. */
export function closesIn(history: OpportunityHistory, period: string): boolean {
  const { expectedClose } = history.current;
  return isOpen(history) && expectedClose !== null && expectedClose <= daysOfPeriod(period).to;
}

/**
 * Turnover against the targets of the month, quarter and year of a day. The target of a longer period that has none of
 * its own is the sum of its months or quarters, where each of them has one.
 */
export function targetFigures(
  histories: readonly OpportunityHistory[],
  targets: readonly Target[],
  rates: readonly StageRate[] | null,
  asOf: LocalDay,
  random: Random,
): TargetFigures[] {
  return periodsOf(asOf).flatMap((period): TargetFigures[] => {
    const target = targetOf(targets, period);
    if (target === null) return [];
    const { from, to } = daysOfPeriod(period);
    const turnover = histories.reduce(
      (sum, { current }) =>
        current.stage === "won" && current.on >= from && current.on <= to ? sum + (current.amount ?? 0) : sum,
      0,
    );
    const due = histories.filter((history) => closesIn(history, period));
    const declared = declaredChances(due);
    const calibrated = rates && calibratedChances(due, rates);
    const totals = calibrated && simulatedTotals(calibrated, random);
    return [
      {
        period,
        target,
        turnover,
        lastDay: to,
        declared: declared.length > 0 ? weightedPipeline(declared, random) : null,
        calibrated: calibrated && calibrated.length > 0 ? weightedPipeline(calibrated, random) : null,
        chance: totals && totals.filter((total) => turnover + total >= target).length / totals.length,
      },
    ];
  });
}

/** The target of a period: its own, else the sum of its parts where all of them have one. Null where there is none. */
export function targetOf(targets: readonly Target[], period: string): number | null {
  const own = targets.find((target) => target.period === period);
  if (own) return own.amount;
  if (period.length === 7 && !period.includes("Q")) return null;
  const parts = period.includes("Q")
    ? [0, 1, 2].map((index) => addMonths(daysOfPeriod(period).from.slice(0, 7), index))
    : [1, 2, 3, 4].map((quarter) => `${period}-Q${quarter}`);
  const amounts = parts.map((part) => targetOf(targets, part));
  return amounts.every((amount) => amount !== null)
    ? amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0)
    : null;
}
