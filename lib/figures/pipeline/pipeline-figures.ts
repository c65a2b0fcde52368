import type { LocalDay } from "@/lib/model/primitives";
import type { SalesSetup } from "@/lib/model/sales-setup";
import type { PipelineView } from "@/lib/views/pipeline";
import { calibrate, calibrationGates, type Forecast } from "../calibration";
import { consistencyOf } from "../consistency";
import { daysBetween } from "../deal";
import { cumulativeIncidence, type IncidenceStep, medianWonDays, type Spell } from "../incidence";
import { shareInterval } from "../share-interval";
import { comparisons } from "./context";
import { conversions, declaredInversions, inversions, withKnownWay } from "./conversions";
import { inOneCurrency } from "./currencies";
import { isDated, isUnqualified } from "./deals-behind";
import { endedForecasts } from "./forecasts";
import { baskets, dealGroups } from "./groups";
import { isOpen, isSinceKnown, type OpportunityHistory } from "./history";
import { monthFigures } from "./months";
import { slippage } from "./slippage";
import { stageFigures } from "./stage-figures";
import { stageRates } from "./stage-rates";
import { targetFigures } from "./targets";
import { calibratedChances, declaredChances, type Random, weightedPipeline } from "./weighted";

/** Points that a drawing of the incidence needs. */
const drawnSteps = 120;
/** Fewer at risk than this, and a step says more of one deal than of the cycle: it isn't drawn. */
const leastAtRisk = 5;

/** The figures of the Pipeline room on the evening of a day. `random` draws intervals and bands. */
export function pipelineFigures(
  all: readonly OpportunityHistory[],
  setup: SalesSetup,
  asOf: LocalDay,
  random: Random,
): PipelineView {
  const { currency, others, histories } = inOneCurrency(all);
  const process = setup.steps;
  const won = histories.filter(({ current }) => current.stage === "won");
  const open = histories.filter(isOpen).length;
  const lost = histories.length - won.length - open;
  const wonAmounts = won.flatMap(({ current }) => (current.amount === null ? [] : [current.amount]));
  const stages = stageFigures(histories, process, asOf);
  const ways = conversions(histories, process);
  const rates = stageRates(histories, process, asOf);
  const forecasts = endedForecasts(histories);
  const slipped = slippage(histories);
  return {
    asOf,
    newestOn: newestEntry(histories),
    steps: [...process],
    opportunities: histories.length,
    open,
    won: won.length,
    lost,
    currency,
    inOtherCurrencies: others,
    stages,
    unqualified: histories.some(({ known }) => known.length > 0)
      ? histories.filter((history) => isUnqualified(history, setup)).length
      : 0,
    conversions: ways.map((way) => ({
      ...way,
      ofLeft: shareInterval(way.wentOn, way.wentOn + way.lostHere),
      ofClosed: shareInterval(way.won, way.won + way.lost),
      ofEntered: shareInterval(way.won, way.entered),
    })),
    knownWays: withKnownWay(histories, process),
    inversions: inversions(ways),
    declaredInversions: declaredInversions(stages),
    stageRates: rates ?? [],
    weighted: {
      declared: weightedPipeline(declaredChances(histories), random),
      calibrated: rates && weightedPipeline(calibratedChances(histories, rates), random),
    },
    forecasts: forecasts.length,
    calibration: calibrationFigures(forecasts, random),
    slippage: { dated: histories.filter(isDated).length, days: slipped.days, amount: slipped.amount },
    cycle: cycleFigures(histories, asOf),
    wonValue: wonAmounts.reduce((sum, amount) => sum + amount, 0),
    wonWithAmount: wonAmounts.length,
    winRate: shareInterval(won.length, won.length + lost),
    winRateOfAll: shareInterval(won.length, histories.length),
    segments: dealGroups(histories, ({ segment }) => segment),
    statuses: dealGroups(histories, ({ status }) => status),
    origins: dealGroups(histories, ({ origin }) => origin),
    baskets: baskets(histories),
    months: monthFigures(histories, asOf),
    comparisons: comparisons(histories, asOf, setup.businessModel, setup.references),
    targets: targetFigures(histories, setup.targets, rates, asOf, random),
  };
}

/** The newest day on which anything is known to have happened: when an import first saw a deal is none. */
function newestEntry(histories: readonly OpportunityHistory[]): LocalDay | null {
  let newest: LocalDay | null = null;
  for (const history of histories) {
    const { on } = history.current;
    if (isSinceKnown(history, on) && (newest === null || on > newest)) newest = on;
  }
  return newest;
}

/** Reliability with its consistency band, the latter from fifty closed forecasts on. */
function calibrationFigures(forecasts: readonly Forecast[], random: Random): PipelineView["calibration"] {
  const found = calibrate(forecasts);
  if (found === null) return null;
  const isDrawn = found.n >= calibrationGates.diagram;
  const consistency = isDrawn ? consistencyOf(forecasts, random) : null;
  return {
    ...found,
    diagram: found.diagram.map((point, index) => ({
      ...point,
      low: consistency?.band[index]?.low ?? null,
      high: consistency?.band[index]?.high ?? null,
    })),
    isConsistent: consistency && consistency.miscalibration <= consistency.limit,
  };
}

function cycleFigures(histories: readonly OpportunityHistory[], asOf: LocalDay): PipelineView["cycle"] {
  const spells = histories.flatMap((history): Spell[] => {
    const { createdOn, isStartUnknown, current } = history;
    if (isStartUnknown) return [];
    const isUnderWay = isOpen(history);
    const end = isUnderWay ? asOf : current.on;
    if (end < createdOn) return [];
    const days = daysBetween(createdOn, end);
    return [{ days, end: isUnderWay ? "open" : current.stage === "won" ? "won" : "lost" }];
  });
  const steps = cumulativeIncidence(spells);
  return {
    n: spells.filter(({ end }) => end !== "open").length,
    medianDays: medianWonDays(steps),
    steps: thinned(steps.filter(({ atRisk, won, lost }) => atRisk >= leastAtRisk && won + lost > 0)),
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
