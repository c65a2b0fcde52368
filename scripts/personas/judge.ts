import { patternIds } from "@/lib/model/pattern";
import { drawLife } from "../../tests/personas/draw-life";
import type { WorldName } from "../../tests/personas/life";
import { baselines, runBaseline } from "./baselines";
import { runCoach } from "./coach-detector";
import { countDays } from "./day-counts";
import { type Tally, tally } from "./tally";

/** The tallies of every detector, by its name. */
export type Tallies = Record<string, Tally[]>;

/** Which lives of which world are judged: numbers `first`, `first + step`, … below `lives`. */
export interface Portion {
  readonly seed: number;
  readonly world: WorldName;
  readonly lives: number;
  readonly first: number;
  readonly step: number;
}

/** Draws each life of a portion, lets every detector live it, and compares what they said with the truth. */
export function judgePortion(portion: Portion): Tallies {
  const tallies: Tallies = {};
  const add = (detector: string, one: Tally): void => void (tallies[detector] ??= []).push(one);
  for (let number = portion.first; number < portion.lives; number += portion.step) {
    const life = drawLife(portion.seed, portion.world, number);
    const counts = countDays(life);
    const coach = runCoach(life);
    for (const pattern of patternIds) {
      const verdict = coach.get(pattern);
      if (verdict) add("coach", tally(life, pattern, verdict));
      for (const [name, rule] of Object.entries(baselines)) {
        add(name, tally(life, pattern, runBaseline(rule, pattern, counts.get(pattern) ?? [])));
      }
    }
  }
  return tallies;
}

/** Puts the tallies of several portions together. */
export function mergeTallies(all: readonly Tallies[]): Tallies {
  const merged: Tallies = {};
  for (const one of all) {
    for (const [detector, list] of Object.entries(one))
      merged[detector] = [...(merged[detector] ?? []), ...list];
  }
  return merged;
}
