import { isOpen, type OpportunityHistory } from "./history";
import type { StageRate } from "./stage-rates";

/** Value of what is open, weighted by probability, with the interval in which four of five outcomes fall. */
export interface WeightedPipeline {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly deals: number;
}

/** A source of chance: a number from 0 up to, not including, 1. */
export type Random = () => number;

/** What one open opportunity brings, if it is won. */
export interface Chance {
  readonly amount: number;
  readonly probability: number;
}

/** Fewer runs for more deals: their sum is then nearly normal, and two hundred runs find its tenths well enough. */
const runsFor = (deals: number): number =>
  Math.max(200, Math.min(2000, Math.round(1_000_000 / Math.max(1, deals))));

/**
 * What the open opportunities may bring in all, smallest outcome first: each won or lost whole, many times over. (One
 * large deal rules such a sum, so that a normal approximation fails below some fifteen deals.)
 */
export function simulatedTotals(deals: readonly Chance[], random: Random): Float64Array {
  return Float64Array.from({ length: runsFor(deals.length) }, () =>
    deals.reduce((sum, { amount, probability }) => (random() < probability ? sum + amount : sum), 0),
  ).sort();
}

/** The weighted pipeline: sum of amount x probability, and its 80 % interval. */
export function weightedPipeline(deals: readonly Chance[], random: Random): WeightedPipeline {
  const value = deals.reduce((sum, { amount, probability }) => sum + amount * probability, 0);
  const totals = simulatedTotals(deals, random);
  const at = (share: number): number =>
    totals[Math.min(totals.length - 1, Math.floor(share * totals.length))] ?? 0;
  return { value, low: at(0.1), high: at(0.9), deals: deals.length };
}

/** The open opportunities as declared: those with an amount and a probability. */
export function declaredChances(histories: readonly OpportunityHistory[]): Chance[] {
  return histories.flatMap((history) => {
    const { amount, probability } = history.current;
    return isOpen(history) && amount !== null && probability !== null ? [{ amount, probability }] : [];
  });
}

/** The open opportunities as calibrated: each at the rate of its stage. */
export function calibratedChances(
  histories: readonly OpportunityHistory[],
  rates: readonly StageRate[],
): Chance[] {
  const rateOf = new Map(rates.map(({ step, rate }) => [step, rate]));
  return histories.flatMap((history) => {
    const { amount, step } = history.current;
    return isOpen(history) && amount !== null ? [{ amount, probability: rateOf.get(step) ?? 0 }] : [];
  });
}
