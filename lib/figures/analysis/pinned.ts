import type { LocalDay } from "@/lib/model/primitives";
import type { FlashFigure } from "@/lib/views/figure";
import type { OpportunityHistory } from "../pipeline/history";
import { inOneCurrency } from "../pipeline/currencies";
import { isMeasureId, type MeasureId, measureOf } from "./measures";
import { type DaySpan, monthsFrom, type PeriodId, periodIds, spanOf } from "./periods";
import { dealRecord, splitFigure, type SplitId, splitIds, type SplitRecord } from "./split";

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

/** The chosen figures of the deals, as they stand on a day. Ids of another kind are left out. */
export function pinnedFigures(
  ids: readonly string[],
  deals: readonly OpportunityHistory[],
  today: LocalDay,
): FlashFigure[] {
  const { currency, histories } = inOneCurrency(deals);
  const records = histories.map(dealRecord);
  return ids.flatMap((id) => {
    const pinned = pinnedOf(id);
    return pinned ? [figureOf(id, pinned, records, today, currency)] : [];
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

function figureOf(
  id: string,
  { measure, period, group }: PinnedFigure,
  all: readonly SplitRecord[],
  today: LocalDay,
  currency: string | null,
): FlashFigure {
  const { unit } = measureOf(measure);
  const records = inGroup(all, group);
  const { total } = splitFigure(records, measure, "none", spanOf(period ?? "ever", today));
  return {
    id,
    value: total.value,
    second: null,
    target: null,
    interval: total.interval,
    unit,
    currency: unit === "money" ? currency : null,
    asOf: today,
    pointsOver: "month",
    points: period === null ? [] : monthPoints(records, measure, today),
  };
}

/** The last seven months; a month without a value (a mean of nothing) is left out. */
function monthPoints(
  records: readonly SplitRecord[],
  measure: MeasureId,
  today: LocalDay,
): FlashFigure["points"] {
  const from = `${monthsFrom(today.slice(0, 7), 1 - monthsDrawn)}-01`;
  return splitFigure(records, measure, "month", { from, to: today }).groups.flatMap(({ name, value }) =>
    name === null || value === null ? [] : [{ day: `${name}-01`, value, second: null }],
  );
}

const inGroup = (records: readonly SplitRecord[], group: PinnedFigure["group"]): readonly SplitRecord[] =>
  group === null ? records : records.filter((record) => record[group.split] === group.name);
