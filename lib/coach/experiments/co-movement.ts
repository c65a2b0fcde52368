/** One week: whether it was one with the routine, and the count that is looked at. */
export interface CountedWeek {
  readonly isWith: boolean;
  readonly count: number;
}

export interface CoMovement {
  readonly withMean: number;
  readonly withoutMean: number;
  readonly low: number;
  readonly high: number;
}

/** Weeks and outcomes below which nothing is said. */
export const coMovementGate = { weeks: 8, outcomes: 20 } as const;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The 97.5 % point of Student's t by the expansion of Cornish and Fisher; within 1 % from 3 degrees on. */
export function tPoint(degrees: number): number {
  const z = 1.959964;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}

/**
 * The difference of means between weeks with and without a routine, with a 95 % interval that allows for weeks
 * that resemble their neighbours: SE times sqrt((1+r)/(1-r)), n(1-r)/(1+r) - 2 degrees of freedom, r the
 * bias-corrected lag-1 autocorrelation of the residuals. Null below the gate. A link, never a cause.
 */
export function coMovement(weeks: readonly CountedWeek[]): CoMovement | null {
  const outcomes = weeks.reduce((sum, { count }) => sum + count, 0);
  const [on, off] = [true, false].map((side) =>
    weeks.filter(({ isWith }) => isWith === side).map(({ count }) => count),
  );
  if (weeks.length < coMovementGate.weeks || outcomes < coMovementGate.outcomes) return null;
  if (!on || !off || on.length < 2 || off.length < 2) return null;
  const [withMean, withoutMean] = [mean(on), mean(off)];
  const residuals = weeks.map(({ isWith, count }) => count - (isWith ? withMean : withoutMean));
  const squares = residuals.reduce((sum, value) => sum + value * value, 0);
  const products = residuals.slice(1).reduce((sum, value, index) => sum + value * (residuals[index] ?? 0), 0);
  const n = weeks.length;
  const raw = squares === 0 ? 0 : products / squares;
  const r = Math.min(0.9, Math.max(0, raw + (1 + 3 * raw) / n));
  const variance = squares / (n - 2);
  const se = Math.sqrt(variance * (1 / on.length + 1 / off.length)) * Math.sqrt((1 + r) / (1 - r));
  const degrees = Math.max(3, (n * (1 - r)) / (1 + r) - 2);
  const half = tPoint(degrees) * se;
  const difference = withMean - withoutMean;
  return { withMean, withoutMean, low: difference - half, high: difference + half };
}
