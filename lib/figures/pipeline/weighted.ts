import { isotonic } from "../calibration";
import { isOpenStage, type OpenStage, type OpportunityHistory, openStages } from "./history";
import type { Conversion } from "./stage-figures";

/** Value of what is open, weighted by probability, with the interval in which four of five outcomes fall. */
export interface WeightedPipeline {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly deals: number;
}

/** A source of chance: a number from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * The weighted pipeline: sum of amount x probability, and an 80 % interval by simulating each deal won or lost. (One
 * large deal rules such a sum, so that a normal approximation fails below some fifteen deals.)
 */
export function weightedPipeline(
  deals: readonly { readonly amount: number; readonly probability: number }[],
  random: Random,
  runs = 2_000,
): WeightedPipeline {
  const value = deals.reduce((sum, { amount, probability }) => sum + amount * probability, 0);
  const totals = Float64Array.from({ length: runs }, () =>
    deals.reduce((sum, { amount, probability }) => (random() < probability ? sum + amount : sum), 0),
  ).sort();
  const at = (share: number): number => totals[Math.min(runs - 1, Math.floor(share * runs))] ?? 0;
  return { value, low: at(0.1), high: at(0.9), deals: deals.length };
}

/**
 * The probability to win from each stage as it was so far: won of closed among those that entered it, drawn towards
 * the overall rate by ten deals' worth, then made non-decreasing towards closing (pool adjacent violators). Null where
 * fewer than twenty deals are closed.
 */
export function calibratedRates(rates: readonly Conversion[]): ReadonlyMap<OpenStage, number> | null {
  const first = rates[0];
  const closed = first ? first.won + first.lost : 0;
  if (!first || closed < 20) return null;
  const overall = first.won / closed;
  const strength = 10;
  const weights = rates.map(({ won, lost }) => won + lost + strength);
  const drawn = rates.map(({ won }, index) => (won + strength * overall) / (weights[index] ?? 1));
  const monotone = isotonic(drawn, weights);
  return new Map(openStages.map((stage, index) => [stage, monotone[index] ?? overall]));
}

/** The open deals as declared: those with an amount and a probability. */
export function declaredDeals(
  histories: readonly OpportunityHistory[],
): { amount: number; probability: number }[] {
  return histories.flatMap(({ current: { stage, amount, probability } }) =>
    isOpenStage(stage) && amount !== null && probability !== null ? [{ amount, probability }] : [],
  );
}

/** The open deals as calibrated: each at the rate of its stage. */
export function calibratedDeals(
  histories: readonly OpportunityHistory[],
  rates: ReadonlyMap<OpenStage, number>,
): { amount: number; probability: number }[] {
  return histories.flatMap(({ current: { stage, amount } }) =>
    isOpenStage(stage) && amount !== null ? [{ amount, probability: rates.get(stage) ?? 0 }] : [],
  );
}
