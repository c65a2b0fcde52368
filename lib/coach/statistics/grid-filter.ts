import type { MarkerSide } from "@/lib/model/pattern";
import { logGamma } from "./log-gamma";

/** A grid of possible values of a parameter and the prior over it: what a change jumps to. */
export interface Grid {
  readonly points: Float64Array;
  readonly prior: Float64Array;
}

/** Shares .02 to .98 with the prior Beta(strength x mean, strength x (1 - mean)), discretised. */
export function createShareGrid(mean: number, strength = 5): Grid {
  const points = Float64Array.from({ length: 49 }, (_, i) => (i + 1) / 50);
  return { points, prior: betaPrior(points, mean, strength) };
}

/** The same for low shares: 30 points below .20 and 20 above, each weighed by the width that it stands for. */
export function createLowShareGrid(mean: number, strength = 5): Grid {
  const points = Float64Array.from({ length: 50 }, (_, i) =>
    i < 30 ? 0.005 + (0.195 * i) / 30 : 0.2 + (0.785 * (i - 30)) / 19,
  );
  const prior = betaPrior(points, mean, strength).map(
    (weight, i) => weight * (i < 30 ? 0.195 / 30 : 0.785 / 19),
  );
  return { points, prior: normalised(prior) };
}

/** A grid evenly spaced in the logarithm, with a normal prior on the logarithm. */
export function createLogGrid(low: number, high: number, size: number, median: number, sd: number): Grid {
  const step = Math.log(high / low) / (size - 1);
  const points = Float64Array.from({ length: size }, (_, i) => low * Math.exp(i * step));
  const prior = points.map((point) => Math.exp(-0.5 * (Math.log(point / median) / sd) ** 2));
  return { points, prior: normalised(prior) };
}

function betaPrior(points: Float64Array, mean: number, strength: number): Float64Array {
  const [a, b] = [strength * mean, strength * (1 - mean)];
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  return normalised(
    points.map((p) => Math.exp(constant + (a - 1) * Math.log(p) + (b - 1) * Math.log(1 - p))),
  );
}

function normalised(weights: Float64Array): Float64Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}

/**
 * One day of the forgetting grid filter: with probability `hazard` the parameter has changed since the day
 * before and is drawn anew from the prior; then the day is weighed in. This is Bayesian on-line change-point
 * detection with constant hazard, summed over the time of the change (Adams & MacKay, arXiv:0710.3742).
 *
 * @param likelihood of the day at each point, up to a common factor
 * @returns new weights, which sum to one
 */
export function stepFilter(
  weights: Float64Array,
  grid: Grid,
  hazard: number,
  likelihood: Float64Array,
): Float64Array {
  const next = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < next.length; i += 1) {
    const moved = (1 - hazard) * (weights[i] ?? 0) + hazard * (grid.prior[i] ?? 0);
    const value = moved * (likelihood[i] ?? 0);
    next[i] = value;
    sum += value;
  }
  if (!(sum > 0)) return weights;
  for (let i = 0; i < next.length; i += 1) next[i] = (next[i] ?? 0) / sum;
  return next;
}

/** How a way of working changes, and how passing circumstances (an incident, a return from leave) come and go. */
export interface Dynamics {
  /** Chance on any day that the parameter has changed for good. */
  readonly hazard: number;
  /** Chance on any day that passing circumstances begin, and that they end. */
  readonly passingBegins: number;
  readonly passingEnds: number;
}

/**
 * What is kept of a filter from day to day: first half ordinary days, second half days under passing circumstances.
 * A list and no typed array: a day of years makes seven, and a small block off the heap costs more than its sums.
 */
export type FilterWeights = readonly number[];

/** The prior with nothing passing. */
export function startWeights({ prior }: Grid): FilterWeights {
  const weights: number[] = [];
  for (const weight of prior) weights.push(weight);
  for (let i = 0; i < prior.length; i += 1) weights.push(0);
  return weights;
}

/**
 * One day of the filter that knows passing circumstances. Beside the parameter itself it carries whether the day is
 * an ordinary one. Under passing circumstances, which last a few days, the day may be anything (its likelihood is
 * averaged over the grid) and says nothing of the parameter; so three days of storm are not a way of working, and
 * eight are. With `passingBegins` 0 this is `stepFilter`.
 *
 * @param weights as `startWeights` makes them; returned in the same shape, summing to one
 */
export function stepPassingFilter(
  weights: FilterWeights,
  grid: Grid,
  dynamics: Dynamics,
  likelihood: Float64Array,
): FilterWeights {
  const size = grid.points.length;
  const { hazard, passingBegins, passingEnds } = dynamics;
  let ordinary = 0;
  let average = 0;
  for (let i = 0; i < size; i += 1) {
    ordinary += weights[i] ?? 0;
    average += likelihood[i] ?? 0;
  }
  average /= size;
  // A copy is the quickest way to a list of its length.
  const next = weights.slice();
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    const passing = weights[size + i] ?? 0;
    const moved = (1 - hazard) * (weights[i] ?? 0) + hazard * (grid.prior[i] ?? 0) * ordinary;
    const value = ((1 - passingBegins) * moved + passingEnds * passing) * (likelihood[i] ?? 0);
    const away = ((1 - passingEnds) * passing + passingBegins * moved) * average;
    next[i] = value;
    next[size + i] = away;
    sum += value + away;
  }
  if (!(sum > 0)) return weights;
  const scale = 1 / sum;
  for (let i = 0; i < next.length; i += 1) next[i] = (next[i] ?? 0) * scale;
  return next;
}

/** The weights of the parameter alone, whatever the circumstances; in `sums` where given, half as long. */
export function parameterWeights(
  weights: FilterWeights,
  sums: Float64Array = new Float64Array(weights.length / 2),
): Float64Array {
  const size = sums.length;
  for (let i = 0; i < size; i += 1) sums[i] = (weights[i] ?? 0) + (weights[size + i] ?? 0);
  return sums;
}

/** Probability that the parameter is beyond a marker: above it, or below it. */
export function probabilityBeyond(
  weights: Float64Array,
  points: Float64Array,
  marker: number,
  side: MarkerSide,
): number {
  // Points are computed, so the one that is the marker may differ from it in the last bit.
  const tolerance = 1e-9;
  let sum = 0;
  for (let i = 0; i < points.length; i += 1) {
    const distance = (points[i] ?? 0) - marker;
    if (side === "above" ? distance > tolerance : distance < -tolerance) sum += weights[i] ?? 0;
  }
  return Math.min(1, sum);
}

/** Posterior mean. */
export function meanOf(weights: Float64Array, points: Float64Array): number {
  let mean = 0;
  for (let i = 0; i < points.length; i += 1) mean += (weights[i] ?? 0) * (points[i] ?? 0);
  return mean;
}

/** Posterior variance, around the posterior mean. */
export function varianceOf(
  weights: Float64Array,
  points: Float64Array,
  mean = meanOf(weights, points),
): number {
  let variance = 0;
  for (let i = 0; i < points.length; i += 1) {
    const distance = (points[i] ?? 0) - mean;
    variance += (weights[i] ?? 0) * distance * distance;
  }
  return variance;
}

/** The smallest point at which the cumulated weight reaches a level, for example 0.05. */
export function quantileOf(weights: Float64Array, points: Float64Array, level: number): number {
  let sum = 0;
  for (let i = 0; i < points.length; i += 1) {
    sum += weights[i] ?? 0;
    if (sum >= level) return points[i] ?? 0;
  }
  return points.at(-1) ?? 0;
}
