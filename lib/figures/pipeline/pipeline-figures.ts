import type { LocalDay } from "@/lib/model/primitives";
import type { PipelineView } from "@/lib/views/pipeline";
import { calibrate } from "../calibration";
import { daysBetween } from "../deal";
import { cumulativeIncidence, type IncidenceStep, medianWonDays, type Spell } from "../incidence";
import { shareInterval } from "../share-interval";
import { inOneCurrency } from "./currencies";
import { endedForecasts } from "./forecasts";
import { dealGroups } from "./groups";
import { isOpenStage, type OpportunityHistory } from "./history";
import { slippage } from "./slippage";
import { conversions, inversions, stageFigures } from "./stage-figures";
import { calibratedDeals, calibratedRates, declaredDeals, type Random, weightedPipeline } from "./weighted";

/** Points that a drawing of the incidence needs. */
const drawnSteps = 120;
/** Fewer at risk than this, and a step says more of one deal than of the cycle: it isn't drawn. */
const leastAtRisk = 5;

/** The figures of the Pipeline room on the evening of a day. `random` draws the 80 % intervals. */
export function pipelineFigures(
  all: readonly OpportunityHistory[],
  asOf: LocalDay,
  random: Random,
): PipelineView {
  const { currency, others, histories } = inOneCurrency(all);
  const won = histories.filter(({ current }) => current.stage === "won");
  const lost = histories.filter(({ current }) => current.stage === "lost").length;
  const wonAmounts = won.flatMap(({ current }) => (current.amount === null ? [] : [current.amount]));
  const rates = conversions(histories);
  const byStage = calibratedRates(rates);
  const forecasts = endedForecasts(histories);
  const slipped = slippage(histories);
  const weighted = (deals: readonly { amount: number; probability: number }[]) =>
    weightedPipeline(deals, random, runsFor(deals.length));
  return {
    asOf,
    opportunities: histories.length,
    open: histories.length - won.length - lost,
    won: won.length,
    lost,
    currency,
    inOtherCurrencies: others,
    stages: stageFigures(histories, asOf),
    conversions: rates.map(({ winRateOfClosed: _closed, winRateOfEntered: _entered, ...counts }) => ({
      ...counts,
      ofClosed: shareInterval(counts.won, counts.won + counts.lost),
      ofEntered: shareInterval(counts.won, counts.entered),
    })),
    inversions: inversions(rates),
    weighted: {
      declared: weighted(declaredDeals(histories)),
      calibrated: byStage ? weighted(calibratedDeals(histories, byStage)) : null,
    },
    forecasts: forecasts.length,
    calibration: mutableCalibration(calibrate(forecasts)),
    slippage: { dated: histories.filter(isDated).length, days: slipped.days, amount: slipped.amount },
    cycle: cycleFigures(histories, asOf),
    wonValue: wonAmounts.reduce((sum, amount) => sum + amount, 0),
    wonWithAmount: wonAmounts.length,
    winRate: shareInterval(won.length, won.length + lost),
    segments: dealGroups(histories, ({ segment }) => segment),
    origins: dealGroups(histories, ({ origin }) => origin),
  };
}

/** Whether a deal ended and its closing had been announced. */
export function isDated({ entries, current }: OpportunityHistory): boolean {
  return !isOpenStage(current.stage) && entries.some(({ expectedClose }) => expectedClose !== null);
}

/** Fewer runs for more deals: their sum is then nearly normal, and two hundred runs find its tenths well enough. */
const runsFor = (deals: number): number =>
  Math.max(200, Math.min(2000, Math.round(1_000_000 / Math.max(1, deals))));

const mutableCalibration = (found: ReturnType<typeof calibrate>): PipelineView["calibration"] =>
  found === null ? null : { ...found, diagram: [...found.diagram] };

function cycleFigures(histories: readonly OpportunityHistory[], asOf: LocalDay): PipelineView["cycle"] {
  const spells = histories.flatMap(({ createdOn, current }): Spell[] => {
    const isOpen = isOpenStage(current.stage);
    const end = isOpen ? asOf : current.on;
    if (end < createdOn) return [];
    const days = daysBetween(createdOn, end);
    return [{ days, end: isOpen ? "open" : current.stage === "won" ? "won" : "lost" }];
  });
  const steps = cumulativeIncidence(spells);
  return {
    n: spells.filter(({ end }) => end !== "open").length,
    medianDays: medianWonDays(steps),
    steps: thinned(steps.filter(({ atRisk }) => atRisk >= leastAtRisk)),
  };
}

function thinned(steps: readonly IncidenceStep[]): PipelineView["cycle"]["steps"] {
  const every = Math.max(1, Math.ceil(steps.length / drawnSteps));
  return steps
    .filter((_, index) => index % every === 0 || index === steps.length - 1)
    .map(({ days, wonBy, lostBy, atRisk }) => ({
      days,
      wonBy: Math.min(1, wonBy),
      lostBy: Math.min(1, lostBy),
      atRisk,
    }));
}
