import type { StoredAction } from "@/lib/model/action";
import type { ShareWithEvidence } from "@/lib/views/figure";
import type { OpportunityHistory } from "../pipeline/history";
import { shareInterval } from "../share-interval";
import { type Contribution, type MeasureId, measureOf } from "./measures";
import { type DaySpan, isWithin, monthsBetween, monthsFrom } from "./periods";

/** By what a figure may be split. */
export const splitIds = ["none", "segment", "origin", "product", "month", "owner"] as const;
export type SplitId = (typeof splitIds)[number];

/** One record with the groups that it belongs to; a group that is not known is null. */
export interface SplitRecord {
  readonly id: string;
  readonly segment: string | null;
  readonly origin: string | null;
  readonly product: string | null;
  readonly owner: string | null;
  /** What it gives to each measure. */
  readonly give: (measure: MeasureId) => Contribution | null;
}

/** One group's figure, what it rests on, and the records behind it. */
export interface Tally {
  /** Name of the group; null for records that belong to none. */
  readonly name: string | null;
  /** The figure; null where no record says anything. */
  readonly value: number | null;
  readonly n: number;
  /** What the records give, added up. */
  readonly sum: number;
  /** For a share: with its interval. */
  readonly interval: ShareWithEvidence | null;
  readonly values: readonly number[];
  readonly ids: readonly string[];
}

/** An opportunity as the analysis takes it. */
export function dealRecord(deal: OpportunityHistory): SplitRecord {
  return {
    id: deal.id,
    segment: deal.segment,
    origin: deal.origin,
    product: deal.product,
    owner: deal.owner,
    give: (id) => {
      const measure = measureOf(id);
      return measure.of === "deals" ? measure.give(deal) : null;
    },
  };
}

/**
 * An action as the analysis takes it: its segment is that of the account, the rest that of the opportunity that it
 * was about, where one is known.
 */
export function actionRecord(
  action: StoredAction,
  segmentOf: (account: string) => string | null,
  dealOf: (opportunity: string) => OpportunityHistory | undefined,
): SplitRecord {
  const deal = action.opportunity ? dealOf(action.opportunity) : undefined;
  return {
    id: action.id,
    segment: (action.account ? segmentOf(action.account) : null) ?? deal?.segment ?? null,
    origin: deal?.origin ?? null,
    product: deal?.product ?? null,
    owner: deal?.owner ?? null,
    give: (id) => {
      const measure = measureOf(id);
      if (measure.of !== "actions" || action.voidedAt || action.kind === "ritual") return null;
      return measure.give(action);
    },
  };
}

/** What one group's records give, as it is gathered. */
interface Gathered {
  n: number;
  sum: number;
  readonly values: number[];
  readonly ids: string[];
}

const nothingGathered = (): Gathered => ({ n: 0, sum: 0, values: [], ids: [] });

/** The first and the last day on which anything lies, or months; null where nothing lies on a day. */
type Reach = readonly [first: string, last: string] | null;

/** The reach of what was seen so far and one day, or month, more. */
const reached = (reach: Reach, day: string): Reach =>
  reach === null ? [day, day] : [day < reach[0] ? day : reach[0], day > reach[1] ? day : reach[1]];

/** After so many empty months in a row a history has come to its end: what is older has no use for them. */
const mostEmptyMonths = 12;

/** The months that a split by month shows: every one of the span that anything could lie in, empty ones included. */
function monthsShown(reach: Reach, span: DaySpan, isNow: boolean): string[] {
  if (reach === null) return [];
  const [first, last] = reach;
  if (isNow) return monthsBetween(first, last);
  const after = monthsFrom(last.slice(0, 7), mostEmptyMonths);
  return monthsBetween(first > span.from ? first : span.from, after < span.to.slice(0, 7) ? last : span.to);
}

/** A figure split into its groups, with that of all together. */
export interface Split {
  readonly total: Tally;
  readonly groups: readonly Tally[];
}

/** A split in the making: what lies in the span is put in, then it is told. */
export interface Splitting {
  /**
   * Puts what lies on a day, or in a month, into the whole and into its group.
   * @param at null for what lies on no day
   * @param group its group, where the split is not by month
   */
  put(at: string | null, group: string | null, into: (gathered: Gathered) => void): void;
  /** Groups in their order, never in that of their result; months without gaps. */
  told(): Split;
}

/** Begins to split a measure over a span. */
export function splitting(measure: MeasureId, split: SplitId, span: DaySpan): Splitting {
  const all = nothingGathered();
  const groups = new Map<string | null, Gathered>();
  const groupOf = (name: string | null): Gathered => {
    const group = groups.get(name) ?? nothingGathered();
    groups.set(name, group);
    return group;
  };
  let reach: Reach = null;
  return {
    put(at, group, into) {
      if (at !== null) reach = reached(reach, at);
      into(all);
      if (split !== "none") into(groupOf(split === "month" ? (at?.slice(0, 7) ?? null) : group));
    },
    told() {
      if (split === "month")
        for (const month of monthsShown(reach, span, measureOf(measure).isNow ?? false)) groupOf(month);
      return {
        total: tallyOf(null, all, measure),
        groups: [...groups]
          .toSorted(([a], [b]) => inOrder(split, a) - inOrder(split, b) || byName(a, b))
          .map(([name, group]) => tallyOf(name, group, measure)),
      };
    },
  };
}

/** A figure of records over a span, split into its groups. */
export function splitFigure(
  records: readonly SplitRecord[],
  measure: MeasureId,
  split: SplitId,
  span: DaySpan,
): Split {
  const { isNow = false } = measureOf(measure);
  const made = splitting(measure, split, span);
  for (const record of records) {
    const given = record.give(measure);
    if (!given || (!isNow && (given.day === null || !isWithin(given.day, span)))) continue;
    const group = split === "none" || split === "month" ? null : record[split];
    made.put(given.day, group, (gathered) => {
      gathered.n += 1;
      gathered.sum += given.value;
      gathered.values.push(given.value);
      gathered.ids.push(record.id);
    });
  }
  return made.told();
}

function tallyOf(name: string | null, { n, sum, values, ids }: Gathered, measure: MeasureId): Tally {
  const { as } = measureOf(measure);
  const interval = as === "share" ? shareInterval(sum, n) : null;
  const value = as === "sum" ? sum : n === 0 ? null : sum / n;
  return { name, value, n, sum, interval, values, ids };
}

const orders: Partial<Record<SplitId, readonly string[]>> = {
  segment: ["gold", "silver", "bronze"],
  origin: ["self", "marketing", "referral", "existing-customer", "outsourced"],
};

/** Known groups in their own order, others after them by name, those without a group last. */
function inOrder(split: SplitId, name: string | null): number {
  if (name === null) return 2_000;
  const place = orders[split]?.indexOf(name) ?? -1;
  return place < 0 ? 1_000 : place;
}

const byName = (a: string | null, b: string | null): number => {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
};
