/** One unit's successes of its trials. */
export interface Trials {
  readonly x: number;
  readonly n: number;
}

export interface Shrunken {
  /** Pooled rate. */
  readonly pooled: number;
  /** Correlation within units, by moments; 0 where units differ no more than chance would make them. */
  readonly rho: number;
  /** Each unit's rate drawn towards the pooled one: (x + s p) / (n + s), s = 1 / rho - 1. */
  readonly rates: readonly number[];
}

/**
 * Empirical Bayes for rates (beta-binomial, rho by the moment estimator of Kleinman 1973). With rho = 0 every rate is
 * the pooled one, and the screen says "differences are no larger than chance".
 */
export function shrink(units: readonly Trials[]): Shrunken {
  const n = units.reduce((sum, unit) => sum + unit.n, 0);
  const x = units.reduce((sum, unit) => sum + unit.x, 0);
  const pooled = n === 0 ? 0 : x / n;
  const rho = withinCorrelation(units, pooled, n);
  const s = rho > 0 ? 1 / rho - 1 : Number.POSITIVE_INFINITY;
  const rates = units.map((unit) => (Number.isFinite(s) ? (unit.x + s * pooled) / (unit.n + s) : pooled));
  return { pooled, rho, rates };
}

function withinCorrelation(units: readonly Trials[], pooled: number, n: number): number {
  const k = units.filter((unit) => unit.n > 0).length;
  const variance = pooled * (1 - pooled);
  if (k < 2 || variance === 0) return 0;
  const spread = units.reduce(
    (sum, unit) => sum + (unit.n > 0 ? unit.n * (unit.x / unit.n - pooled) ** 2 : 0),
    0,
  );
  const squares = units.reduce((sum, unit) => sum + unit.n ** 2, 0);
  const between = spread / (k - 1);
  const n0 = (n - squares / n) / (k - 1);
  const within =
    units.reduce((sum, unit) => sum + (unit.n > 0 ? (unit.x * (unit.n - unit.x)) / unit.n : 0), 0) / (n - k);
  const rho = (between - within) / (between + (n0 - 1) * within);
  return Math.min(1, Math.max(0, rho));
}
