import type { DealTotals } from "@/lib/views/deal-totals";
import { type Analysis, analysisOf } from "./analyse";
import type { AnalysisChoice } from "./choice";
import { type FunnelStep, funnelStages } from "./funnel";
import { type MeasureId, measureOf } from "./measures";
import { type DaySpan, spanOf } from "./periods";
import { type Split, type SplitId, splitting } from "./split";

/**
 * The analysis that a choice asks for, from the totals alone: the same figures and the same verdict as from the deals
 * themselves, without the records behind them. Whether means differ by more than chance needs each value: `comparing`.
 * @param funnel the row of the funnel
 */
export function analysisFromTotals(row: DealTotals, funnel: DealTotals, choice: AnalysisChoice): Analysis {
  const { measure, split, period } = choice;
  const { currency, others } = row;
  const span = spanOf(period, row.asOf);
  return analysisOf(
    choice,
    {
      split: splitTotals(row, measure, split, span),
      currency,
      others,
      funnel: funnelFromTotals(funnel, span),
    },
    null,
  );
}

/** A measure over a span of whole months up to the day of the totals, split into its groups. */
export function splitTotals({ cells }: DealTotals, measure: MeasureId, split: SplitId, span: DaySpan): Split {
  const { isNow = false } = measureOf(measure);
  const made = splitting(measure, split, span);
  for (const [month, group, n, sum] of cells) {
    if (!isNow && (month === null || !isMonthWithin(month, span))) continue;
    made.put(month, group, (gathered) => {
      gathered.n += n;
      gathered.sum += sum;
    });
  }
  return made.told();
}

const isMonthWithin = (month: string, { from, to }: DaySpan): boolean =>
  from.slice(0, 7) <= month && month <= to.slice(0, 7);

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
