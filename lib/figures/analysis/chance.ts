import { binomialLimits } from "../binomial-limits";
import type { Random } from "../pipeline/weighted";
import { type MeasureId, measureOf } from "./measures";
import type { SplitId, Tally } from "./split";

/** Fewer than this in all, and nothing is said of differences between groups. */
export const fewestToCompare = 20;
/** Outside 99.8 % a group "differs" (Spiegelhalter 2005); with many groups the level is shared between them. */
const level = 0.002;
const draws = 1_999;

/**
 * What may be said of the differences between groups.
 * `size`: the figure is a quantity, which says how much there is and not how well it goes.
 * `comparing`: means, of which each value is needed to tell; the answer is on its way.
 * `too-few`: not enough to tell. `within`: no larger than chance. `differs`: the groups named lie outside.
 */
export type ChanceVerdict =
  | { readonly type: "size" }
  | { readonly type: "comparing" }
  | { readonly type: "too-few"; readonly n: number; readonly needed: number }
  | { readonly type: "within" }
  | { readonly type: "differs"; readonly outside: readonly (string | null)[] };

/** Limits of chance for one group's share, as shares. */
export interface ChanceLimits {
  readonly low: number;
  readonly high: number;
}

/** The exact limits within which chance alone keeps a group's share of `n`, at the rate of all. */
export function shareLimits(n: number, pooled: number, groups: number): ChanceLimits | null {
  if (n === 0) return null;
  const { low, high } = binomialLimits(n, pooled, 1 - Math.min(level, 0.05 / Math.max(1, groups)));
  return { low: low / n, high: high / n };
}

/**
 * Whether groups differ by more than chance. Shares: exact binomial limits around the rate of all. Counts of deals by
 * month: exact limits of each month's part of all. Means: a permutation test of the spread between groups, and which
 * group stands out by the same test of it against the others; of people none. Other counts and sums are sizes: not compared.
 * @param random draws the redistributions of a test of means; null where the values are not at hand
 */
export function chanceOf(
  measure: MeasureId,
  split: SplitId,
  groups: readonly Tally[],
  random: Random | null,
): ChanceVerdict {
  const { as, of, unit } = measureOf(measure);
  const filled = groups.filter(({ n }) => n > 0);
  const n = filled.reduce((sum, group) => sum + group.n, 0);
  const isCountByMonth = split === "month" && of === "deals" && as === "sum" && unit === "count";
  if (as === "sum" && !isCountByMonth) return { type: "size" };
  // What people's deals are worth, or how long they take, depends on what each has to sell: they are not held against each other.
  if (as === "mean" && split === "owner") return { type: "size" };
  // A month in which nothing happened is one that chance may well have made.
  const compared = isCountByMonth ? groups.filter(({ name }) => name !== null) : filled;
  if (n < fewestToCompare || compared.length < 2) return { type: "too-few", n, needed: fewestToCompare };
  if (as === "mean" && random === null) return { type: "comparing" };
  const outside =
    as === "mean" && random ? outsideMeans(compared, random) : outsideLimits(compared, isCountByMonth);
  return outside.length === 0 ? { type: "within" } : { type: "differs", outside };
}

function outsideLimits(groups: readonly Tally[], isCountByMonth: boolean): (string | null)[] {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const hits = groups.reduce((all, { sum }) => all + sum, 0);
  const days = groups.map(({ name }) => daysOfMonth(name));
  const allDays = days.reduce((sum, one) => sum + one, 0);
  return groups
    .filter((group, index) => {
      const rate = isCountByMonth ? (days[index] ?? 0) / allDays : hits / n;
      const limits = shareLimits(isCountByMonth ? n : group.n, rate, groups.length);
      const share = isCountByMonth ? group.n / n : (group.value ?? 0);
      return limits !== null && (share < limits.low - 1e-9 || share > limits.high + 1e-9);
    })
    .map(({ name }) => name);
}

const daysOfMonth = (month: string | null): number => {
  const [year = 2001, nth = 1] = (month ?? "2001-01").split("-").map(Number);
  return new Date(Date.UTC(year, nth, 0)).getUTCDate();
};

/** Groups whose mean lies further from that of the others than a redistribution of the same values puts it. */
function outsideMeans(groups: readonly Tally[], random: Random): (string | null)[] {
  const values = Float64Array.from(groups.flatMap((group) => group.values));
  const sizes = groups.map(({ n }) => n);
  const seen = distances(values, sizes);
  const spread = spreadOf(seen, sizes);
  const further = sizes.map(() => 1);
  let wider = 1;
  // Large sets need fewer draws: what chance does to their means is small and soon known.
  const runs = Math.max(499, Math.min(draws, Math.round(4_000_000 / values.length)));
  for (let run = 0; run < runs; run++) {
    shuffle(values, random);
    const drawn = distances(values, sizes);
    if (spreadOf(drawn, sizes) >= spread) wider++;
    for (const [index, distance] of drawn.entries())
      if (Math.abs(distance) >= Math.abs(seen[index] ?? 0)) further[index] = (further[index] ?? 0) + 1;
  }
  const limit = Math.max(level, 1 / (runs + 1));
  if (wider / (runs + 1) > limit) return [];
  return groups
    .filter((_, index) => (further[index] ?? runs) / (runs + 1) <= Math.max(limit, 0.05 / groups.length))
    .map(({ name }) => name);
}

/** Each group's mean less that of all. */
function distances(values: Float64Array, sizes: readonly number[]): number[] {
  let all = 0;
  for (const value of values) all += value;
  const mean = all / values.length;
  let start = 0;
  return sizes.map((size) => {
    let sum = 0;
    for (let index = start; index < start + size; index++) sum += values[index] ?? 0;
    start += size;
    return sum / size - mean;
  });
}

const spreadOf = (found: readonly number[], sizes: readonly number[]): number =>
  found.reduce((sum, distance, index) => sum + (sizes[index] ?? 0) * distance * distance, 0);

/** Fisher and Yates, in place. */
function shuffle(values: Float64Array, random: Random): void {
  for (let index = values.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const kept = values[index] ?? 0;
    values[index] = values[other] ?? 0;
    values[other] = kept;
  }
}
