import type { LocalDay } from "@/lib/model/primitives";
import { daysBetween } from "../deal";
import { isOpenStage, type OpenStage, type OpportunityHistory, openStages } from "./history";

/** Quantity and quality of one stage: what stands there now. */
export interface StageFigures {
  readonly stage: OpenStage;
  readonly count: number;
  /** Sum of the amounts that are known, and of how many. */
  readonly grossValue: number;
  readonly withAmount: number;
  /** Mean declared probability, and of how many. */
  readonly forecastRate: number | null;
  readonly withProbability: number;
  /** Gross value x probability of success, over those that have both. */
  readonly weightedNetValue: number;
  /** Mean fit to the target, 0 to 1. */
  readonly targetFit: number | null;
  /** Share with a dated next step that is not over. */
  readonly withNextStep: number;
  /** Days in the stage: the middle one, and how many are older than three quarters of those that left it. */
  readonly medianAgeDays: number | null;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number | null =>
  values.length ? sum(values) / values.length : null;

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
}

/** The figures of every open stage as it stands on the evening of a day. */
export function stageFigures(histories: readonly OpportunityHistory[], asOf: LocalDay): StageFigures[] {
  return openStages.map((stage) => {
    const here = histories.filter(({ current }) => current.stage === stage);
    const amounts = here.flatMap(({ current }) => (current.amount === null ? [] : [current.amount]));
    const rates = here.flatMap(({ current }) => (current.probability === null ? [] : [current.probability]));
    const fits = here.flatMap(({ targetFit }) => (targetFit === null ? [] : [targetFit]));
    return {
      stage,
      count: here.length,
      grossValue: sum(amounts),
      withAmount: amounts.length,
      forecastRate: mean(rates),
      withProbability: rates.length,
      weightedNetValue: sum(here.map(({ current }) => (current.amount ?? 0) * (current.probability ?? 0))),
      targetFit: mean(fits),
      withNextStep: here.filter(({ nextStep }) => nextStep !== null && nextStep >= asOf).length,
      medianAgeDays: median(here.map(({ current }) => daysBetween(current.on, asOf))),
    };
  });
}

/** What became of those that entered a stage, with both denominators. */
export interface Conversion {
  readonly stage: OpenStage;
  readonly entered: number;
  /** Went on to a later stage, or were won. */
  readonly wentOn: number;
  readonly won: number;
  readonly lost: number;
  /** Still standing in the stage. */
  readonly standing: number;
  /** Won / (won + lost), of those that entered it. */
  readonly winRateOfClosed: number | null;
  /** Won / entered. */
  readonly winRateOfEntered: number | null;
}

/** Conversion of each stage. An opportunity that jumped over a stage counts as having gone through it. */
export function conversions(histories: readonly OpportunityHistory[]): Conversion[] {
  return openStages.map((stage, rank) => {
    const entered = histories.filter(({ entries }) =>
      entries.some((entry) =>
        isOpenStage(entry.stage) ? openStages.indexOf(entry.stage) >= rank : entry.stage === "won",
      ),
    );
    const won = entered.filter(({ current }) => current.stage === "won").length;
    const lost = entered.filter(({ current }) => current.stage === "lost").length;
    const standing = entered.filter(({ current }) => current.stage === stage).length;
    const wentOn = entered.filter(({ entries }) =>
      entries.some((entry) =>
        isOpenStage(entry.stage) ? openStages.indexOf(entry.stage) > rank : entry.stage === "won",
      ),
    ).length;
    return {
      stage,
      entered: entered.length,
      wentOn,
      won,
      lost,
      standing,
      winRateOfClosed: won + lost > 0 ? won / (won + lost) : null,
      winRateOfEntered: entered.length > 0 ? won / entered.length : null,
    };
  });
}

/**
 * Where "the closer to closing, the higher the rate" fails: pairs of stages whose later one wins less often, each with
 * at least `gate` closed deals. An empty list says that it holds, as far as can be told.
 */
export function inversions(
  rates: readonly Conversion[],
  gate = 20,
): { earlier: OpenStage; later: OpenStage }[] {
  const told = rates.filter(({ won, lost }) => won + lost >= gate);
  return told.flatMap((later, index) => {
    const earlier = told[index - 1];
    return earlier && (later.winRateOfClosed ?? 0) < (earlier.winRateOfClosed ?? 0)
      ? [{ earlier: earlier.stage, later: later.stage }]
      : [];
  });
}
