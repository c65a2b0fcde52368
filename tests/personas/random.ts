/**
 * A seeded source of chance: the same seed gives the same life on every machine.
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand, public domain), its state filled from the seed's text by
 * a 32-bit multiplicative hash. Not for secrets.
 */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  uniform(low: number, high: number): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number];
  normal(mean: number, sd: number): number;
  /** Log-normal with this mean (not median) and this standard deviation of the logarithm. */
  logNormal(mean: number, sdLog: number): number;
  poisson(mean: number): number;
  gamma(shape: number, mean: number): number;
  /** Negative binomial: Poisson whose mean is gamma with this size; variance mean + mean^2 / size. */
  negativeBinomial(mean: number, size: number): number;
  binomial(n: number, p: number): number;
  /** Beta with this mean and this intra-class correlation 1 / (a + b + 1). */
  beta(mean: number, rho: number): number;
}

function hashOf(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
}

/** A new source of chance for a seed, for example `7/standard/12`. */
export function createRandom(seed: string): Random {
  const word = hashOf(seed);
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();

  const standardNormal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  // Marsaglia and Tsang 2000; shapes under 1 by the boost U^(1/shape).
  const standardGamma = (shape: number): number => {
    if (shape < 1) return standardGamma(shape + 1) * (1 - next()) ** (1 / shape);
    const d = shape - 1 / 3;
    const k = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = standardNormal();
      const v = (1 + k * x) ** 3;
      if (v > 0 && Math.log(1 - next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };

  const poisson = (mean: number): number => {
    if (mean <= 0) return 0;
    if (mean > 30) return poisson(mean / 2) + poisson(mean / 2);
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = next(); product > limit; product *= next()) count++;
    return count;
  };

  const beta = (mean: number, rho: number): number => {
    const size = 1 / rho - 1;
    const x = standardGamma(Math.max(mean * size, 1e-3));
    const y = standardGamma(Math.max((1 - mean) * size, 1e-3));
    return x / (x + y);
  };

  return {
    next,
    uniform: (low, high) => low + (high - low) * next(),
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    normal: (mean, sd) => mean + sd * standardNormal(),
    logNormal: (mean, sdLog) => mean * Math.exp(sdLog * standardNormal() - (sdLog * sdLog) / 2),
    poisson,
    gamma: (shape, mean) => (standardGamma(shape) / shape) * mean,
    negativeBinomial: (mean, size) => (mean <= 0 ? 0 : poisson((standardGamma(size) / size) * mean)),
    binomial: (n, p) => {
      let count = 0;
      for (let i = 0; i < n; i++) if (next() < p) count++;
      return count;
    },
    beta,
  };
}

/** The log-odds of a share. */
export const logit = (share: number): number => Math.log(share / (1 - share));
/** The share of a log-odds. */
export const expit = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
