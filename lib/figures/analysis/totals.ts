import type { LocalDay } from "@/lib/model/primitives";
import type { DealTotals, TotalsCell } from "@/lib/views/deal-totals";
import { inOneCurrency } from "../pipeline/currencies";
import type { OpportunityHistory } from "../pipeline/history";
import { furthestStep, funnelStages } from "./funnel";
import { type MeasureId, measureIds, measureOf } from "./measures";
import { type SplitId, splitIds } from "./split";

/** Splits whose totals are kept; a figure as a whole is that by month, added up. */
type KeptSplit = Exclude<SplitId, "none">;
const keptSplits = splitIds.filter((split): split is KeptSplit => split !== "none");

/** The key of the row that a measure by a split is drawn from. */
export const totalsKey = (measure: MeasureId, split: SplitId): string =>
  `${measure} ${split === "none" ? "month" : split}`;
export const funnelKey = "funnel";
/** Rows of more cells than these are not kept: a product or an owner of its own for nearly every deal. */
const mostCells = 50_000;

/** Cells in the making, by group and month. */
type Cells = Map<string | null, Map<string | null, { n: number; sum: number }>>;

/**
 * The totals of every figure of the deals, by month and by each split, as they stand on the evening of a day: what a
 * page draws an analysis from without reading any deal. What lies on a later day is in none, as in the analysis itself.
 */
export function dealTotals(all: readonly OpportunityHistory[], asOf: LocalDay): DealTotals[] {
  const { currency, others, histories } = inOneCurrency(all);
  const rows = measureIds.flatMap((measure) => {
    const form = measureOf(measure);
    if (form.of !== "deals") return [];
    const bySplit = keptSplits.map((split): { split: KeptSplit; cells: Cells } => ({
      split,
      cells: new Map(),
    }));
    for (const deal of histories) {
      const given = form.give(deal);
      if (!given || (!form.isNow && (given.day === null || given.day > asOf))) continue;
      const month = given.day?.slice(0, 7) ?? null;
      for (const { split, cells } of bySplit)
        add(cells, split === "month" ? null : deal[split], month, given.value);
    }
    return bySplit.map(({ split, cells }) => ({ key: totalsKey(measure, split), cells }));
  });
  const funnel: Cells = new Map();
  for (const deal of histories)
    if (!deal.isStartUnknown && deal.createdOn <= asOf)
      add(funnel, funnelStages[furthestStep(deal)] ?? null, deal.createdOn.slice(0, 7), 1);
  return [...rows, { key: funnelKey, cells: funnel }].flatMap(({ key, cells }) => {
    const flat = [...cells].flatMap(([group, months]) =>
      [...months].map(([month, { n, sum }]): TotalsCell => [month, group, n, sum]),
    );
    const row = { key, asOf, opportunities: all.length, currency, others, cells: flat };
    return flat.length > mostCells ? [] : [row];
  });
}

function add(cells: Cells, group: string | null, month: string | null, value: number): void {
  const months = cells.get(group) ?? new Map<string | null, { n: number; sum: number }>();
  if (months.size === 0) cells.set(group, months);
  const cell = months.get(month) ?? { n: 0, sum: 0 };
  if (cell.n === 0) months.set(month, cell);
  cell.n += 1;
  cell.sum += value;
}
