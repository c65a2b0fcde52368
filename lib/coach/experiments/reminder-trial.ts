import { createSequence } from "./sequence";

/** One moment of a trial: whether the coin said "show", with which probability, and whether one acted after it. */
export interface TrialPoint {
  readonly shown: boolean;
  readonly probability: number;
  readonly acted: boolean;
}

export interface Arm {
  readonly acted: number;
  readonly of: number;
}

/** Acted after a reminder and after silence. */
export function armsOf(points: readonly TrialPoint[]): { shown: Arm; silent: Arm } {
  const arm = (shown: boolean): Arm => {
    const own = points.filter((point) => point.shown === shown);
    return { acted: own.filter(({ acted }) => acted).length, of: own.length };
  };
  return { shown: arm(true), silent: arm(false) };
}

/** Share acted after a reminder less share acted after silence; null where one of them never came. */
export function differenceOf(points: readonly TrialPoint[]): number | null {
  const { shown, silent } = armsOf(points);
  if (shown.of === 0 || silent.of === 0) return null;
  return shown.acted / shown.of - silent.acted / silent.of;
}

/** Neighbouring points may resemble each other: covariances up to this many points apart are allowed for. */
const lags = 3;

/**
 * The 95 % interval of the difference, with Newey-West weights (lag 3) against autocorrelation; each end within
 * -1 and 1. Null where the difference is.
 */
export function intervalOf(points: readonly TrialPoint[]): { low: number; high: number } | null {
  const difference = differenceOf(points);
  if (difference === null) return null;
  const { shown, silent } = armsOf(points);
  const influence = points.map((point) => {
    const arm = point.shown ? shown : silent;
    const residual = Number(point.acted) - arm.acted / arm.of;
    return ((point.shown ? 1 : -1) * residual) / arm.of;
  });
  const at = (index: number) => influence[index] ?? 0;
  const own = influence.reduce((sum, value) => sum + value * value, 0);
  let variance = own;
  for (let lag = 1; lag <= lags; lag++) {
    let sum = 0;
    for (let index = lag; index < influence.length; index++) sum += at(index) * at(index - lag);
    variance += 2 * (1 - lag / (lags + 1)) * sum;
  }
  // Negative covariances of a short series must not make the interval look too sure.
  const half = 1.959964 * Math.sqrt(Math.max(own, variance));
  return { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) };
}

/**
 * The chance of a difference at least as large where the coin had no effect: the coins are drawn again with
 * their probabilities, the outcomes stay. One-sided; exact up to the number of redraws.
 */
export function rerandomisationP(points: readonly TrialPoint[], seed: string, redraws = 5000): number {
  const observed = differenceOf(points);
  if (observed === null) return 1;
  const next = createSequence(seed);
  let asLarge = 1;
  for (let draw = 0; draw < redraws; draw++) {
    const redrawn = points.map((point) => ({ ...point, shown: next() < point.probability }));
    const difference = differenceOf(redrawn);
    if (difference !== null && difference >= observed - 1e-12) asLarge++;
  }
  return asLarge / (redraws + 1);
}

/** Stakes of the betting process; their average is a fair bet wherever each of them is. */
const stakes = [0.05, 0.1, 0.2, 0.3, 0.4];

/**
 * The anytime-valid evidence that reminders help: a fair bet against "no effect", which may be looked at every
 * day. It exceeds 20 by chance in at most one life of twenty, however often one looks.
 */
export function evidenceOf(points: readonly TrialPoint[]): number {
  const wealth = stakes.map((stake) =>
    points.reduce((product, { shown, probability, acted }) => {
      const weight = shown ? 1 / probability : -1 / (1 - probability);
      // Within -1 and 1 whatever the probability, so that no stake can lose more than all.
      const payoff = weight * (Number(acted) - 0.5) * 2 * Math.min(probability, 1 - probability);
      return product * (1 + stake * payoff);
    }, 1),
  );
  return wealth.reduce((sum, value) => sum + value, 0) / wealth.length;
}
