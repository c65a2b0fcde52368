import type { DealTotals } from "@/lib/views/deal-totals";
import type { FlashFigure } from "@/lib/views/figure";
import type { OpportunityHistory } from "../pipeline/history";
import { inOneCurrency } from "../pipeline/currencies";
import { isMeasureId, type MeasureId, measureOf } from "./measures";
import { type DaySpan, monthsFrom, type PeriodId, periodIds, spanOf } from "./periods";
import { splitTotals } from "./from-totals";
import { dealRecord, splitFigure, type SplitId, splitIds, type SplitRecord } from "./split";
import { totalsKey } from "./totals";

/** What a pinned figure is: a measure of the deals, over a period, of all or of one group. */
export interface PinnedFigure {
  readonly measure: MeasureId;
  /** Null for what stands now. */
  readonly period: PeriodId | null;
  readonly group: { readonly split: Exclude<SplitId, "none" | "month">; readonly name: string } | null;
}

/** The id under which a figure is pinned: `won-value.month`, `win-rate.year.segment.gold`, `open-deals`. */
export function pinnedId({ measure, period, group }: PinnedFigure): string {
  const name = group === null ? [] : [group.split, group.name];
  return [measure, period ?? "now", ...name].join(".");
}

/** The pinned figure that an id names, or null for an id of another kind or version. */
export function pinnedOf(id: string): PinnedFigure | null {
  const [measure = "", span = "", split, ...rest] = id.split(".");
  const period = periodIds.find((one) => one === span) ?? null;
  if (!isMeasureId(measure) || (period === null && span !== "now")) return null;
  const { of, isNow = false } = measureOf(measure);
  if (of !== "deals" || isNow !== (period === null)) return null;
  if (split === undefined) return { measure, period, group: null };
  const known = splitIds.find((one) => one === split);
  if (!known || known === "none" || known === "month" || rest.length === 0) return null;
  return { measure, period, group: { split: known, name: rest.join(".") } };
}

const monthsDrawn = 7;

/** The row of totals that a pinned figure is drawn from. */
export const totalsOfPinned = ({ measure, group }: PinnedFigure): string =>
  totalsKey(measure, group?.split ?? "month");

/** The chosen figures of the deals, as their totals have them. Ids of another kind, or without totals, are left out. */
export function pinnedFigures(ids: readonly string[], rows: readonly DealTotals[]): FlashFigure[] {
  return ids.flatMap((id) => {
    const pinned = pinnedOf(id);
    const row = pinned && rows.find(({ key }) => key === totalsOfPinned(pinned));
    return pinned && row ? [figureOf(id, pinned, row)] : [];
  });
}

/** A pinned figure over days of one's own choice: for a summary of a week or a month. */
export function pinnedValue(
  { measure, group }: PinnedFigure,
  deals: readonly OpportunityHistory[],
  span: DaySpan,
): number | null {
  const records = inOneCurrency(deals).histories.map(dealRecord);
  return splitFigure(inGroup(records, group), measure, "none", span).total.value;
}

function figureOf(id: string, { measure, period, group }: PinnedFigure, all: DealTotals): FlashFigure {
  const { unit } = measureOf(measure);
  const { asOf } = all;
  const row = group === null ? all : { ...all, cells: all.cells.filter(([, name]) => name === group.name) };
  const { total } = splitTotals(row, measure, "none", spanOf(period ?? "ever", asOf));
  return {
    id,
    value: total.value,
    second: null,
    target: null,
    interval: total.interval,
    unit,
    currency: unit === "money" ? all.currency : null,
    asOf,
    pointsOver: "month",
    points: period === null ? [] : monthPoints(row, measure),
  };
}

/** The last seven months; a month without a value (a mean of nothing) is left out. */
function monthPoints(row: DealTotals, measure: MeasureId): FlashFigure["points"] {
  const from = `${monthsFrom(row.asOf.slice(0, 7), 1 - monthsDrawn)}-01`;
  return splitTotals(row, measure, "month", { from, to: row.asOf }).groups.flatMap(({ name, value }) =>
    name === null || value === null ? [] : [{ day: `${name}-01`, value, second: null }],
  );
}

const inGroup = (records: readonly SplitRecord[], group: PinnedFigure["group"]): readonly SplitRecord[] =>
  group === null ? records : records.filter((record) => record[group.split] === group.name);
