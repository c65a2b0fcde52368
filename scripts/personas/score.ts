import type { PatternId } from "@/lib/model/pattern";
import { createRandom } from "../../tests/personas/random";
import type { Tally } from "./tally";

/** The figures of section "How it is scored" in docs/PERSONAS.md, over any set of tallies. */
export interface Score {
  readonly flags: number;
  readonly episodes: number;
  readonly precision: number;
  readonly recall: number;
  readonly delayMedian: number;
  readonly delayP90: number;
  readonly falseAlarms: number;
  readonly healthyFlagged: number;
  readonly decoysFlagged: number;
  readonly clearMedian: number;
  readonly clearP90: number;
  readonly flapping: number;
  readonly saidMean: number;
  readonly saidTrue: number;
  readonly saidStrictlyTrue: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN);

/** The q-quantile (nearest rank), misses counted as infinite. */
function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Adds up tallies of any lives and patterns. */
export function score(tallies: readonly Tally[], withinDays = 30): Score {
  const delays = tallies.flatMap((one) => one.delays);
  const clearing = tallies.flatMap((one) => one.clearing);
  const trueFlags = sum(tallies.map((one) => one.trueFlags));
  const falseFlags = sum(tallies.map((one) => one.falseFlags.length));
  const decoys = tallies.flatMap((one) => one.decoys);
  const weeks = new Map(tallies.map((one) => [one.life, one.weeks]));
  const healthy = new Set(tallies.filter((one) => one.isHealthyLife).map((one) => one.life));
  const flagged = new Set(
    tallies.filter((one) => one.isHealthyLife && one.falseFlags.length > 0).map((one) => one.life),
  );
  const allWeeks = sum([...weeks.values()]);
  const said = sum(tallies.map((one) => one.said.days));
  return {
    flags: trueFlags + falseFlags,
    episodes: delays.length,
    precision: ratio(trueFlags, trueFlags + falseFlags),
    recall: ratio(delays.filter((delay) => delay <= withinDays).length, delays.length),
    delayMedian: quantile(delays, 0.5),
    delayP90: quantile(delays, 0.9),
    falseAlarms: 100 * ratio(falseFlags, allWeeks),
    healthyFlagged: ratio(flagged.size, healthy.size),
    decoysFlagged: ratio(decoys.filter((decoy) => decoy.isFlagged).length, decoys.length),
    clearMedian: quantile(clearing, 0.5),
    clearP90: quantile(clearing, 0.9),
    flapping: 100 * ratio(sum(tallies.map((one) => one.repeats)), allWeeks),
    saidMean: ratio(sum(tallies.map((one) => one.said.sum)), said),
    saidTrue: ratio(sum(tallies.map((one) => one.said.trueDays)), said),
    saidStrictlyTrue: ratio(sum(tallies.map((one) => one.said.strictlyTrueDays)), said),
  };
}

/** 95 % intervals of precision, recall and false alarms: cluster bootstrap over lives, 400 draws, fixed seed. */
export function bootstrap(
  tallies: readonly Tally[],
): Record<"precision" | "recall" | "falseAlarms", [number, number]> {
  const byLife = groups(tallies);
  const random = createRandom("bootstrap");
  const draws = Array.from({ length: 400 }, (_, draw) =>
    score(
      byLife.flatMap((_life, position) => {
        const drawn = byLife[random.int(0, byLife.length - 1)] ?? [];
        return drawn.map((one) => ({ ...one, life: `${draw}-${position}` }));
      }),
    ),
  );
  const interval = (of: (one: Score) => number): [number, number] => [
    quantile(draws.map(of), 0.025),
    quantile(draws.map(of), 0.975),
  ];
  return {
    precision: interval((one) => one.precision),
    recall: interval((one) => one.recall),
    falseAlarms: interval((one) => one.falseAlarms),
  };
}

/** The tallies of one pattern. */
export const ofPattern = (tallies: readonly Tally[], pattern: PatternId): Tally[] =>
  tallies.filter((one) => one.pattern === pattern);

function groups(tallies: readonly Tally[]): Tally[][] {
  const byLife = new Map<string, Tally[]>();
  for (const one of tallies) {
    const group = byLife.get(one.life);
    if (group) group.push(one);
    else byLife.set(one.life, [one]);
  }
  return [...byLife.values()];
}
