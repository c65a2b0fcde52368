import { type PatternId, patternIds } from "@/lib/model/pattern";
import type { Regime } from "./life";
import { expit, logit, type Random } from "./random";
import { type Cycle, intensity } from "./regimes";
import { type Noise, traits } from "./traits";

/** The latent course of one pattern, in its own unit, one value for each worked day. */
export interface Path {
  readonly latent: number[];
  readonly level: number[];
}

/** Day noise in log-odds or logarithm: one value for each worked day. */
export type NoiseMaker = (random: Random, workedDays: number, sd: number) => number[];

/** AR(1) noise whose stationary standard deviation is `sd`. */
export function autoregressive(phi: number): NoiseMaker {
  return (random, workedDays, sd) => {
    let value = random.normal(0, sd);
    return Array.from({ length: workedDays }, () => {
      value = phi * value + random.normal(0, sd * Math.sqrt(1 - phi * phi));
      return value;
    });
  };
}

/**
 * Days of three hidden kinds (calm, ordinary, storm) that follow each other as a Markov chain, plus the odd shock:
 * no Gaussian process, heavier tails, runs of similar days.
 */
export const markovModulated: NoiseMaker = (random, workedDays, sd) => {
  const offsets = [-1.3 * sd, 0, 1.5 * sd] as const;
  let state = 1;
  return Array.from({ length: workedDays }, () => {
    if (random.chance(0.35)) state = random.pick([0, 1, 1, 2] as const);
    const shock = random.chance(0.04) ? random.normal(0, 2 * sd) : 0;
    return (offsets[state] ?? 0) + random.uniform(-0.6, 0.6) * sd + shock;
  });
};

const isShare = (pattern: PatternId): boolean =>
  !["constant-soliciting", "avoiding-hard-cases", "neglected-accounts"].includes(pattern);

const noiseSd: Readonly<Record<PatternId, number>> = {
  "reactive-email": 0.35,
  "reactive-phone": 0.35,
  "back-office-overload": 0.35,
  "quotation-overload": 0.35,
  "constant-soliciting": 0.3,
  "illusion-of-activity": 0.3,
  "avoiding-hard-cases": 0.25,
  "neglected-accounts": 0.1,
};

/** Spans in which a pattern's healthy value is another one, without being a regime (a new territory, a quoting season). */
export interface OtherBaseline {
  readonly pattern: PatternId;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Draws the course of all eight patterns for one person. */
export function drawPaths(
  random: Random,
  options: {
    workedDays: number;
    regimes: readonly Regime[];
    baselines: readonly OtherBaseline[];
    noise: Noise;
    makeNoise: NoiseMaker;
    driftDays: number;
    cycle: Cycle;
  },
): Map<PatternId, Path> {
  const { workedDays, noise } = options;
  return new Map(
    patternIds.map((pattern) => {
      const [to, from] = isShare(pattern) ? [logit, expit] : [Math.log, Math.exp];
      const person = random.normal(0, noise.people);
      const wobble = options.makeNoise(random, workedDays, (noiseSd[pattern] ?? 0) * noise.scale);
      const regime = options.regimes.find((candidate) => candidate.pattern === pattern);
      const held = regime ? intensity(regime, workedDays, options.driftDays, options.cycle) : [];
      const level: number[] = [];
      const latent: number[] = [];
      for (let day = 0; day < workedDays; day++) {
        const other = options.baselines.find((b) => b.pattern === pattern && day >= b.from && day <= b.to);
        const healthy = other ? to(other.value) + person * 0.3 : to(traits[pattern].healthy) + person;
        const weight = held[day] ?? 0;
        const slid = regime ? to(regime.reaches) + person * 0.5 : healthy;
        const value = healthy + weight * (slid - healthy);
        level.push(from(value));
        latent.push(from(value + (wobble[day] ?? 0)));
      }
      return [pattern, { latent, level }];
    }),
  );
}
