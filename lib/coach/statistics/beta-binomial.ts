import { logBeta, logGamma } from "./log-gamma";

/** Up to so many actions a day the likelihood is a plain product; beyond, logarithms of gamma functions. */
const longestProduct = 150;

/**
 * Log-probability of x successes in n trials of a day whose share has mean p and whose trials are correlated by
 * rho: the Beta-Binomial with a = p s, b = (1 - p) s, s = 1/rho - 1. (Skellam, 1948.)
 */
export function logBetaBinomial(x: number, n: number, p: number, rho: number): number {
  const strength = 1 / rho - 1;
  const [a, b] = [p * strength, (1 - p) * strength];
  const choose = logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1);
  return choose + logBeta(x + a, n - x + b) - logBeta(a, b);
}

/**
 * Likelihood of a day at every mean of a grid, up to a factor that is the same for all of them: the rising
 * factorials of a and b over that of a + b, so that an ordinary day costs no logarithm.
 *
 * @param logitShift what a weekday or the end of a month adds to the logit of every mean of the grid
 * @param into as long as the grid; filled and returned, so that a walk through years makes one
 */
export function betaBinomialLikelihood(
  grid: Float64Array,
  x: number,
  n: number,
  rho: number,
  logitShift = 0,
  into: Float64Array = new Float64Array(grid.length),
): Float64Array {
  const strength = 1 / rho - 1;
  const odds = Math.exp(logitShift);
  if (grid.length > rising.length) {
    rising = new Float64Array(grid.length);
    falling = new Float64Array(grid.length);
  }
  for (let i = 0; i < grid.length; i += 1) {
    const p = grid[i] ?? 0;
    const mean = odds === 1 ? p : (p * odds) / (1 - p + p * odds);
    rising[i] = mean * strength;
    falling[i] = (1 - mean) * strength;
  }
  if (n <= longestProduct) risingProducts(into, strength, x, n);
  else gammaRatios(into, x, n);
  return into;
}

/** The a and b of each point while one likelihood is worked out; as long as the longest grid so far. */
let rising = new Float64Array(64);
let falling = new Float64Array(64);

/**
 * Term by term over the whole grid: what all points share is divided once, and no point waits for its neighbour.
 * The Beta-Binomial's tails fall like a power, not like an exponential: a product never underflows.
 */
function risingProducts(products: Float64Array, strength: number, x: number, n: number): void {
  products.fill(1);
  multiplyRising(products, rising, x, strength);
  multiplyRising(products, falling, n - x, strength + x);
}

// Four factors at a time quarter the reads and writes, and are divided once.
function multiplyRising(products: Float64Array, starts: Float64Array, factors: number, from: number): void {
  const size = products.length;
  let factor = 0;
  for (; factor + 3 < factors; factor += 4) {
    const [second, third, fourth] = [factor + 1, factor + 2, factor + 3];
    const scale = 1 / ((from + factor) * (from + second) * ((from + third) * (from + fourth)));
    for (let i = 0; i < size; i += 1) {
      const start = starts[i] ?? 0;
      const pairs = (start + factor) * (start + second) * ((start + third) * (start + fourth));
      products[i] = (products[i] ?? 0) * (pairs * scale);
    }
  }
  for (; factor < factors; factor += 1) {
    const scale = 1 / (from + factor);
    for (let i = 0; i < size; i += 1)
      products[i] = (products[i] ?? 0) * (((starts[i] ?? 0) + factor) * scale);
  }
}

function gammaRatios(into: Float64Array, x: number, n: number): void {
  let highest = -Infinity;
  for (let i = 0; i < into.length; i += 1) {
    const a = rising[i] ?? 0;
    const b = falling[i] ?? 0;
    const log = logBeta(x + a, n - x + b) - logBeta(a, b);
    into[i] = log;
    if (log > highest) highest = log;
  }
  for (let i = 0; i < into.length; i += 1) into[i] = Math.exp((into[i] ?? 0) - highest);
}
