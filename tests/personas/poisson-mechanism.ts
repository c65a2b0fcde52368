import type { MechanismMaker } from "./mechanism";
import { autoregressive } from "./paths";

const weekdayFactor = [0.9, 1.1, 1.05, 1.05, 0.9];

/**
 * The mechanism of the standard and hard worlds (method.md 7.1): Poisson counts with AR(1) day noise, weekday
 * effects, beta-distributed shares within the day, log-normal durations.
 */
export const createPoissonMechanism: MechanismMaker = (random, noiseScale, phi) => {
  const sd = 0.25 * noiseScale;
  let mood = random.normal(0, sd);
  const split = (expected: number, reactiveShare: number) => {
    const total = random.poisson(expected);
    const reactive = random.binomial(total, random.beta(reactiveShare, 0.04));
    return { reactive, proactive: total - reactive };
  };
  const pieces = (expectedMinutes: number, mean: number, sdLog: number): number[] =>
    Array.from({ length: random.poisson(expectedMinutes / mean) }, () => random.logNormal(mean, sdLog));
  return {
    makeNoise: autoregressive(phi),
    regimeStyle: { levels: "three" },
    driftDays: 30,
    renewal: "poisson",
    volume: (day) => {
      mood = phi * mood + random.normal(0, sd * Math.sqrt(1 - phi * phi));
      return (weekdayFactor[day.weekday] ?? 1) * Math.exp(mood);
    },
    mails: (_day, expected, share) => split(expected, share),
    calls: (_day, expected, share) => split(expected, share),
    office: (_day, minutes) => pieces(minutes, 16, 0.6),
    quotes: (_day, minutes) => pieces(minutes, 40, 0.5),
    helps: (expected) => random.negativeBinomial(expected, 3),
    advancing: (n, share) => random.binomial(n, random.beta(share, 0.05)),
    caseOdds: (oddsRatio) => oddsRatio,
    duration: (mean) => random.logNormal(mean, 0.6),
  };
};
