import { logGamma } from "./log-gamma";
import type { ChoiceSet } from "../day-totals";

/**
 * Likelihood of y events over an exposure at each rate of a grid, negative binomial with size k: variance
 * mu + mu^2/k, mu = rate x exposure. Up to a common factor.
 *
 * @param into as long as the grid; filled and returned, so that a walk through years makes one
 */
export function negativeBinomialLikelihood(
  rates: Float64Array,
  y: number,
  exposure: number,
  size: number,
  into: Float64Array = new Float64Array(rates.length),
): Float64Array {
  const { event, none } = rateLogs(rates, exposure, size);
  const logs = into;
  for (let i = 0; i < logs.length; i += 1) logs[i] = y * (event[i] ?? 0) + (none[i] ?? 0);
  return fromLogs(logs);
}

/** Days differ less than one would think: the logarithms of an exposure, or of what was due, are kept. */
const mostKept = 2_000;
function createKept<Value>(): (grid: Float64Array, key: string, make: () => Value) => Value {
  const kept = new WeakMap<Float64Array, Map<string, Value>>();
  return (grid, key, make) => {
    let ofGrid = kept.get(grid);
    if (!ofGrid) kept.set(grid, (ofGrid = new Map()));
    const known = ofGrid.get(key);
    if (known !== undefined) return known;
    if (ofGrid.size >= mostKept) ofGrid.clear();
    const made = make();
    ofGrid.set(key, made);
    return made;
  };
}

interface OutcomeLogs {
  /** Log-probability of each outcome at each point of a grid. */
  readonly event: Float64Array;
  readonly none: Float64Array;
}
const keptRates = createKept<OutcomeLogs>();
const keptChoices = createKept<OutcomeLogs>();

function rateLogs(rates: Float64Array, exposure: number, size: number): OutcomeLogs {
  return keptRates(rates, `${exposure} ${size}`, () => ({
    event: rates.map((rate) => Math.log((rate * exposure) / (rate * exposure + size))),
    none: rates.map((rate) => -size * Math.log(1 + (rate * exposure) / size)),
  }));
}

function choiceLogs(oddsRatios: Float64Array, hard: number, other: number): OutcomeLogs {
  return keptChoices(oddsRatios, `${hard} ${other}`, () => {
    const shares = oddsRatios.map((ratio) => (ratio * hard) / (ratio * hard + other));
    return {
      event: shares.map((share) => Math.log(share)),
      none: shares.map((share) => Math.log(1 - share)),
    };
  });
}

/**
 * Likelihood of the day's picks at each odds ratio of a grid: with d difficult and e other cases due,
 * P(difficult) = w d / (w d + e). It conditions on what was there to choose from, so that few difficult cases
 * is not avoidance. (McFadden's conditional logit with one attribute.)
 *
 * @param into as long as the grid; filled and returned
 */
export function choiceLikelihood(
  oddsRatios: Float64Array,
  sets: readonly ChoiceSet[],
  into: Float64Array = new Float64Array(oddsRatios.length),
): Float64Array {
  const logs = into.fill(0);
  for (const { hard, other, picks, pickedHard } of sets) {
    const { event, none } = choiceLogs(oddsRatios, hard, other);
    const pickedOther = picks - pickedHard;
    for (let i = 0; i < logs.length; i += 1)
      logs[i] = (logs[i] ?? 0) + pickedHard * (event[i] ?? 0) + pickedOther * (none[i] ?? 0);
  }
  return fromLogs(logs);
}

function fromLogs(logs: Float64Array): Float64Array {
  let highest = -Infinity;
  for (let i = 0; i < logs.length; i += 1) highest = Math.max(highest, logs[i] ?? highest);
  for (let i = 0; i < logs.length; i += 1) logs[i] = Math.exp((logs[i] ?? 0) - highest);
  return logs;
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
