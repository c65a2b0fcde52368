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
 */
export function betaBinomialLikelihood(
  grid: Float64Array,
  x: number,
  n: number,
  rho: number,
  logitShift = 0,
): Float64Array {
  const strength = 1 / rho - 1;
  const odds = Math.exp(logitShift);
  const likelihood = new Float64Array(grid.length);
  const product = n <= longestProduct;
  let highest = -Infinity;
  for (let i = 0; i < grid.length; i += 1) {
    const p = grid[i] ?? 0;
    const mean = odds === 1 ? p : (p * odds) / (1 - p + p * odds);
    const [a, b] = [mean * strength, (1 - mean) * strength];
    const value = product ? risingProduct(a, b, strength, x, n) : logBeta(x + a, n - x + b) - logBeta(a, b);
    likelihood[i] = value;
    if (value > highest) highest = value;
  }
  if (!product)
    for (let i = 0; i < grid.length; i += 1) likelihood[i] = Math.exp((likelihood[i] ?? 0) - highest);
  return likelihood;
}

// The Beta-Binomial's tails fall like a power, not like an exponential: the product never underflows.
function risingProduct(a: number, b: number, strength: number, x: number, n: number): number {
  let value = 1;
  for (let i = 0; i < x; i += 1) value *= (a + i) / (strength + i);
  for (let i = 0; i < n - x; i += 1) value *= (b + i) / (strength + x + i);
  return value;
}
