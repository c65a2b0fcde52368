import { tPoint } from "@/lib/coach/experiments/co-movement";
import { mostEffects, type PracticeEffect, type PracticeRecipe } from "@/lib/views/practice";
import { leastPeople } from "./aggregate";
import type { Summary } from "./summary";

type Trial = Summary["trials"][number];

/** Half the width of a 95 % interval in standard errors. */
const z95 = 1.959_964;

/**
 * Results that people reported back on one practice, together: one effect for each thing counted, from five people on
 * (with fewer, each would read the others' out of it). The average over people who differ in how much it does for them
 * (random effects, DerSimonian and Laird 1986), with the interval of Hartung and Knapp and the spread between people.
 */
export function pooledEffects(trials: readonly Trial[]): PracticeEffect[] {
  const outcomes = [...new Set(trials.map(({ outcome }) => outcome))];
  return outcomes.flatMap((outcome) => pooled(trials.filter((trial) => trial.outcome === outcome)) ?? []);
}

function pooled(trials: readonly Trial[]): PracticeEffect | null {
  const [first] = trials;
  if (!first || trials.length < leastPeople) return null;
  const variances = trials.map(({ low, high }) => Math.max(1e-6, ((high - low) / 2 / z95) ** 2));
  const fixed = weightedMean(
    trials,
    variances.map((variance) => 1 / variance),
  );
  const weights = variances.map((variance) => 1 / variance);
  const all = sum(weights);
  const q = sum(trials.map(({ difference }, index) => (weights[index] ?? 0) * (difference - fixed) ** 2));
  const scale = all - sum(weights.map((weight) => weight ** 2)) / all;
  const between = scale > 0 ? Math.max(0, (q - (trials.length - 1)) / scale) : 0;
  const random = variances.map((variance) => 1 / (variance + between));
  const mean = weightedMean(trials, random);
  const degrees = trials.length - 1;
  const scatter = sum(trials.map(({ difference }, index) => (random[index] ?? 0) * (difference - mean) ** 2));
  // Never narrower than the classical interval: chance agreement of a few is no precision.
  const factor = Math.max(1, scatter / degrees);
  const half = tPoint(degrees) * Math.sqrt(factor / sum(random));
  return {
    level: 4,
    outcome: first.outcome,
    people: trials.length,
    difference: toOneDecimal(mean),
    // Outwards: what is shown is never surer than what was found.
    low: Math.floor((mean - half) * 10) / 10,
    high: Math.ceil((mean + half) * 10) / 10,
    p: null,
    spread: toOneDecimal(Math.sqrt(between)),
  };
}

/** As it is shown: nobody's own result hides in the digits. */
const toOneDecimal = (value: number): number => Math.round(value * 10) / 10;

type Tried = PracticeRecipe["tried"];

/**
 * What may be published in place of what was published before: what several people reported stays as it was, or speaks of five people
 * more. With fewer, the difference of both would tell what those few reported: null.
 */
export function followUp(before: Tried, now: Tried): Tried | null {
  const told = before.effects.filter(({ level }) => level === 4);
  const later = (earlier: PracticeEffect): PracticeEffect | undefined =>
    now.effects.find(({ level, outcome }) => level === 4 && outcome === earlier.outcome);
  const isOfFew = told.some((earlier) => {
    const effect = later(earlier);
    return (
      effect &&
      effect.people < earlier.people + leastPeople &&
      JSON.stringify(effect) !== JSON.stringify(earlier)
    );
  });
  if (isOfFew) return null;
  const kept = told.filter((earlier) => !later(earlier));
  const effects = [...kept, ...now.effects].sort((a, b) => b.level - a.level).slice(0, mostEffects);
  return { people: Math.max(before.people, now.people), effects };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const weightedMean = (trials: readonly Trial[], weights: readonly number[]): number =>
  sum(trials.map(({ difference }, index) => difference * (weights[index] ?? 0))) / sum(weights);

/** The newest result of each person on a practice, from what they reported back. */
export function trialsOf(
  practice: string,
  summaries: readonly { readonly person: string; readonly summary: Summary }[],
): Trial[] {
  const newest = new Map<string, { to: string; trial: Trial }>();
  for (const { person, summary } of summaries) {
    const trial = summary.trials.find((one) => one.practice === practice);
    const before = newest.get(person);
    if (trial && (!before || before.to < summary.period.to))
      newest.set(person, { to: summary.period.to, trial });
  }
  return [...newest.values()].map(({ trial }) => trial);
}
