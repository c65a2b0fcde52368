import type { ProcessStep } from "@/lib/model/sales-setup";
import { compareShares } from "../exact-test";
import type { OpportunityHistory } from "./history";
import { isOpenStage, openSteps, type Process } from "./process";

/** What became of those that entered a stage. */
export interface Conversion {
  readonly step: string;
  readonly entered: number;
  /** Went on to a later stage, or were won. */
  readonly wentOn: number;
  /** Lost while they stood in this stage. */
  readonly lostHere: number;
  readonly won: number;
  readonly lost: number;
  /** Still standing in the stage. */
  readonly standing: number;
}

/** The stages that an opportunity went through, by their place in the process. */
interface Way {
  /** Furthest open stage that a record names. */
  readonly furthest: number;
  readonly current: number;
  readonly end: "won" | "lost" | null;
}

/**
 * Conversion of each stage. An opportunity that jumped over a stage counts as having gone through it; but where a won
 * one knows no stage beyond the first, what it went through is not known, and it counts in the first alone.
 */
export function conversions(histories: readonly OpportunityHistory[], process: Process): Conversion[] {
  const steps = openSteps(process);
  const ranks = ranksOf(steps);
  const ways = histories.map((history) => wayOf(history, ranks));
  return steps.map(({ id: step }, rank) => {
    const entered = ways.filter((way) => hasEntered(way, rank));
    const wentOn = entered.filter(({ furthest, end }) => furthest > rank || end === "won").length;
    return {
      step,
      entered: entered.length,
      wentOn,
      lostHere: entered.filter(({ furthest, end }) => end === "lost" && furthest <= rank).length,
      won: entered.filter(({ end }) => end === "won").length,
      lost: entered.filter(({ end }) => end === "lost").length,
      standing: entered.filter(({ current, end }) => end === null && current === rank).length,
    };
  });
}

/** The place of each open stage in the process. */
export const ranksOf = (steps: readonly ProcessStep[]): ReadonlyMap<string, number> =>
  new Map(steps.map(({ id }, rank) => [id, rank]));

/** How far an opportunity went, by the places of the open stages. */
export function wayOf({ entries, current }: OpportunityHistory, ranks: ReadonlyMap<string, number>): Way {
  const furthest = entries.reduce((most, { step }) => Math.max(most, ranks.get(step) ?? 0), 0);
  const end = isOpenStage(current.stage) ? null : current.stage === "won" ? "won" : "lost";
  return { furthest, current: ranks.get(current.step) ?? -1, end };
}

/** Whether an opportunity of such a way entered the stage at a place. */
export const hasEntered = ({ furthest, end }: Way, rank: number): boolean =>
  rank <= furthest || (end === "won" && furthest > 0);

/** Whether an opportunity counts as having entered a stage. */
export function enteredStep(history: OpportunityHistory, process: Process, step: string): boolean {
  const ranks = ranksOf(openSteps(process));
  const rank = ranks.get(step);
  return rank !== undefined && hasEntered(wayOf(history, ranks), rank);
}

/** Closed opportunities that know a stage beyond the first: only they tell what happens between stages. */
export function withKnownWay(histories: readonly OpportunityHistory[], process: Process): number {
  const ranks = ranksOf(openSteps(process));
  return histories.filter((history) => {
    const { furthest, end } = wayOf(history, ranks);
    return end !== null && furthest > 0;
  }).length;
}

/** Two stages, one after the other, of which the later one has the lower rate. */
export interface Inversion {
  readonly earlier: string;
  readonly later: string;
}

/**
 * Where "the closer to closing, the higher the rate" fails: of those that left a stage, fewer went on than of those
 * that left the stage before, by more than chance (Fisher's exact test). Both need `gate` that left.
 */
export function inversions(rates: readonly Conversion[], gate = 20): Inversion[] {
  const told = rates.filter(({ wentOn, lostHere }) => wentOn + lostHere >= gate);
  return told.flatMap((later, index) => {
    const earlier = told[index - 1];
    if (!earlier) return [];
    const verdict = compareShares(
      later.wentOn,
      later.wentOn + later.lostHere,
      earlier.wentOn,
      earlier.wentOn + earlier.lostHere,
    );
    return verdict === "below" ? [{ earlier: earlier.step, later: later.step }] : [];
  });
}

/** Where the declared rates themselves fall towards closing: the mean of a later stage below that of one before. */
export function declaredInversions(
  stages: readonly { step: string; forecastRate: number | null; withProbability: number }[],
): Inversion[] {
  const told = stages.filter(({ withProbability }) => withProbability >= 3);
  return told.flatMap((later, index) => {
    const earlier = told[index - 1];
    return earlier && (later.forecastRate ?? 0) < (earlier.forecastRate ?? 0)
      ? [{ earlier: earlier.step, later: later.step }]
      : [];
  });
}
