/** Probability of exactly `x` of `n` at rate `p`, for x = 0..n (by recurrence from the mode, in logarithms). */
function binomialMass(n: number, p: number): number[] {
  if (p <= 0) return Array.from({ length: n + 1 }, (_, x) => (x === 0 ? 1 : 0));
  if (p >= 1) return Array.from({ length: n + 1 }, (_, x) => (x === n ? 1 : 0));
  const logs: number[] = [n * Math.log1p(-p)];
  for (let x = 1; x <= n; x++) {
    logs.push((logs[x - 1] ?? 0) + Math.log((n - x + 1) / x) + Math.log(p) - Math.log1p(-p));
  }
  return logs.map(Math.exp);
}

export interface BinomialLimits {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact limits of a funnel plot (Spiegelhalter 2005): the least and greatest count out of `n` that chance alone gives
 * at rate `p` with at most (1 - level) / 2 left in each tail.
 * @param level 0.95 or 0.998
 */
export function binomialLimits(n: number, p: number, level: number): BinomialLimits {
  const tail = (1 - level) / 2;
  const mass = binomialMass(n, p);
  let cumulated = 0;
  let low = 0;
  let high = n;
  let lowFound = false;
  for (let x = 0; x <= n; x++) {
    cumulated += mass[x] ?? 0;
    if (!lowFound && cumulated > tail) {
      low = x;
      lowFound = true;
    }
    if (cumulated >= 1 - tail) {
      high = x;
      break;
    }
  }
  return { low, high };
}
