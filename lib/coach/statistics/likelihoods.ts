import { logGamma } from "./log-gamma";
import type { ChoiceSet } from "../day-totals";

/**
 * Likelihood of y events over an exposure at each rate of a grid, negative binomial with size k: variance
 * mu + mu^2/k, mu = rate x exposure. Up to a common factor.
 */
export function negativeBinomialLikelihood(
  rates: Float64Array,
  y: number,
  exposure: number,
  size: number,
): Float64Array {
  const log = rates.map((rate) => {
    const mu = rate * exposure;
    return y * Math.log(mu / (mu + size)) - size * Math.log(1 + mu / size);
  });
  return fromLogs(log);
}

/**
 * Likelihood of the day's picks at each odds ratio of a grid: with d difficult and e other cases due,
 * P(difficult) = w d / (w d + e). It conditions on what was there to choose from, so that few difficult cases
 * is not avoidance. (McFadden's conditional logit with one attribute.)
 */
export function choiceLikelihood(oddsRatios: Float64Array, sets: readonly ChoiceSet[]): Float64Array {
  return fromLogs(
    oddsRatios.map((ratio) => {
      let log = 0;
      for (const { hard, other, picks, pickedHard } of sets) {
        const share = (ratio * hard) / (ratio * hard + other);
        log += pickedHard * Math.log(share) + (picks - pickedHard) * Math.log(1 - share);
      }
      return log;
    }),
  );
}

function fromLogs(logs: Float64Array): Float64Array {
  const highest = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  return logs.map((log) => Math.exp(log - highest));
}

/** P(share < limit) for a share with posterior Beta(a, b), a and b at least 1: Simpson's rule on the density, 400 steps. */
export function betaBelow(limit: number, a: number, b: number): number {
  const steps = 400;
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  const density = (p: number): number => {
    if (p <= 0) return a === 1 ? Math.exp(constant) : 0;
    if (p >= 1) return b === 1 ? Math.exp(constant) : 0;
    return Math.exp(constant + (a - 1) * Math.log(p) + (b - 1) * Math.log(1 - p));
  };
  const width = limit / steps;
  let sum = density(0) + density(limit);
  for (let i = 1; i < steps; i += 1) sum += density(i * width) * (i % 2 === 1 ? 4 : 2);
  return Math.min(1, (sum * width) / 3);
}
