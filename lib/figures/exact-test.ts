import { binomialLimits } from "./binomial-limits";

const logFactorials: number[] = [0];

function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k++)
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k));
  return logFactorials[n] ?? 0;
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** On which side of the other one lies; `within` where chance alone gives as much. */
export type Verdict = "above" | "below" | "within";

/**
 * Whether two shares differ by more than chance: Fisher's exact test, each tail at (1 - level) / 2. Given both totals,
 * `x` of the first sample is hypergeometric.
 */
export function compareShares(x: number, n: number, otherX: number, otherN: number, level = 0.95): Verdict {
  const successes = x + otherX;
  const tail = (1 - level) / 2;
  const all = logChoose(n + otherN, successes);
  const mass = (k: number): number => Math.exp(logChoose(n, k) + logChoose(otherN, successes - k) - all);
  const [least, most] = [Math.max(0, successes - otherN), Math.min(n, successes)];
  let upTo = 0;
  for (let k = least; k <= x; k++) upTo += mass(k);
  let from = 0;
  for (let k = most; k >= x; k--) from += mass(k);
  if (upTo < tail) return "below";
  return from < tail ? "above" : "within";
}

/** Whether a share differs from a fixed rate by more than chance (exact binomial limits). */
export function compareWithRate(x: number, n: number, rate: number, level = 0.95): Verdict {
  const { low, high } = binomialLimits(n, rate, level);
  return x < low ? "below" : x > high ? "above" : "within";
}

/**
 * Whether two counts over equal spans differ by more than chance: given their sum, the first is binomial at one half.
 */
export const compareCounts = (count: number, other: number, level = 0.95): Verdict =>
  compareWithRate(count, count + other, 0.5, level);

/** Whether a count differs from an expected number by more than chance (exact Poisson tails). */
export function compareWithExpected(count: number, expected: number, level = 0.95): Verdict {
  const tail = (1 - level) / 2;
  let below = 0;
  for (let k = 0; k < count; k++) below += Math.exp(k * Math.log(expected) - expected - logFactorial(k));
  const here = Math.exp(count * Math.log(expected) - expected - logFactorial(count));
  if (below + here < tail) return "below";
  return 1 - below < tail ? "above" : "within";
}

/**
 * Whether two samples lie apart by more than chance: Mood's median test, the share above the common median compared
 * exactly. It asks no shape of amounts or of days.
 */
export function compareMedians(values: readonly number[], others: readonly number[], level = 0.95): Verdict {
  const middle = median([...values, ...others]);
  if (middle === null) return "within";
  const above = (list: readonly number[]) => list.filter((value) => value > middle).length;
  return compareShares(above(values), values.length, above(others), others.length, level);
}

/** The middle value, or the mean of the middle two; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
}
