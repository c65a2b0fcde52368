import type { LocalDay } from "@/lib/model/primitives";

/** The form of the rows below: rows of another version are computed again. */
export const dealTotalsVersion = 1;

/** What the deals of one group give to a figure in one month. Null: no month, no group. */
export type TotalsCell = readonly [month: string | null, group: string | null, n: number, sum: number];

/** One row of totals: a figure by a split, or the funnel (months of creation, the furthest stage as the group). */
export interface DealTotals {
  readonly key: string;
  /** The day on whose evening they stand. */
  readonly asOf: LocalDay;
  /** How many deals there are in all, and how many have their amount in another currency. */
  readonly opportunities: number;
  readonly currency: string | null;
  readonly others: number;
  readonly cells: readonly TotalsCell[];
}
