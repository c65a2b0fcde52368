import type { LifeDay } from "./calendar";
import type { NoiseMaker } from "./paths";
import type { Random } from "./random";
import type { RegimeStyle } from "./regimes";

/** How many exchanges of a day were answered and how many were begun. */
export interface Exchanges {
  readonly reactive: number;
  readonly proactive: number;
}

/**
 * How latent values become events. The worlds differ here: the same latent share may come from independent draws or
 * from threads, queues and sessions. A mechanism may keep state (a queue), so each life has its own.
 */
export interface Mechanism {
  readonly makeNoise: NoiseMaker;
  readonly regimeStyle: RegimeStyle;
  readonly driftDays: number;
  readonly renewal: "poisson" | "gamma";
  /** Factor on the volumes of a day. */
  volume(day: LifeDay): number;
  mails(day: LifeDay, expected: number, reactiveShare: number): Exchanges;
  calls(day: LifeDay, expected: number, reactiveShare: number): Exchanges;
  /** Durations of the pieces of office work, of so many expected minutes. */
  office(day: LifeDay, expectedMinutes: number): number[];
  quotes(day: LifeDay, expectedMinutes: number): number[];
  helps(expected: number): number;
  /** How many of n labelled actions moved a deal on. */
  advancing(n: number, share: number): number;
  /** The odds ratio that holds for one pick, `position` 0 at the day's first and 1 at its last. */
  caseOdds(oddsRatio: number, position: number): number;
  duration(mean: number): number;
}

/** Makes the mechanism of one life; `weekdays` are the weekdays on which the person works, 0 for Monday. */
export type MechanismMaker = (
  random: Random,
  noiseScale: number,
  phi: number,
  weekdays: readonly number[],
) => Mechanism;
