import type { DealTotals } from "@/lib/views/deal-totals";
import type { Analysis } from "./analyse";
import { chanceOf, shareLimits } from "./chance";
import type { AnalysisChoice } from "./choice";
import { type FunnelStep, funnelStages } from "./funnel";
import { type MeasureId, measureOf } from "./measures";
import { type DaySpan, spanOf } from "./periods";
import { type Gathered, nothingGathered, reached, type SplitId, type Tally, tallies } from "./split";

/**
 * The analysis that a choice asks for, from the totals alone: the same figures and the same verdict as from the deals
 * themselves, without the records behind them. Whether means differ by more than chance needs each value: `comparing`.
 * @param funnel the row of the funnel
 */
export function analysisFromTotals(row: DealTotals, funnel: DealTotals, choice: AnalysisChoice): Analysis {
  const { measure, split, period } = choice;
  const { unit, as } = measureOf(measure);
  const span = spanOf(period, row.asOf);
  const { total, groups } = splitTotals(row, measure, split, span);
  return {
    choice,
    unit,
    currency: unit === "money" ? row.currency : null,
    inOtherCurrencies: unit === "money" ? row.others : 0,
    total,
    groups: groups.map((group) => ({
      ...group,
      limits:
        as === "share" && total.value !== null ? shareLimits(group.n, total.value, groups.length) : null,
    })),
    verdict: chanceOf(measure, split, groups, null),
    funnel: funnelFromTotals(funnel, span),
  };
}

/** A measure over a span of whole months up to the day of the totals, split into its groups. */
export function splitTotals(
  { cells }: DealTotals,
  measure: MeasureId,
  split: SplitId,
  span: DaySpan,
): { total: Tally; groups: readonly Tally[] } {
  const { isNow = false } = measureOf(measure);
  const all = nothingGathered();
  const groups = new Map<string | null, Gathered>();
  let reach: ReturnType<typeof reached> = null;
  for (const [month, group, n, sum] of cells) {
    if (!isNow && (month === null || !isMonthWithin(month, span))) continue;
    if (month !== null) reach = reached(reach, month);
    add(all, n, sum);
    if (split === "none") continue;
    const name = split === "month" ? month : group;
    const found = groups.get(name) ?? nothingGathered();
    groups.set(name, found);
    add(found, n, sum);
  }
  return tallies({ all, groups, reach }, measure, split, span);
}

const isMonthWithin = (month: string, { from, to }: DaySpan): boolean =>
  from.slice(0, 7) <= month && month <= to.slice(0, 7);

function add(to: Gathered, n: number, sum: number): void {
  to.n += n;
  to.sum += sum;
}

function funnelFromTotals({ cells }: DealTotals, span: DaySpan): FunnelStep[] {
  const furthest = funnelStages.map(() => 0);
  for (const [month, group, n] of cells) {
    const rank = funnelStages.findIndex((stage) => stage === group);
    if (month !== null && isMonthWithin(month, span)) furthest[rank] = (furthest[rank] ?? 0) + n;
  }
  return funnelStages.map((stage, rank) => ({
    stage,
    n: furthest.slice(rank).reduce((sum, n) => sum + n, 0),
    ids: [],
  }));
}
