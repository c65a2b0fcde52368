import type { LocalDay } from "@/lib/model/primitives";
import { isotonic } from "../calibration";
import { daysBetween } from "../deal";
import { cumulativeIncidence, type Spell } from "../incidence";
import { hasEntered, ranksOf, wayOf } from "./conversions";
import type { OpportunityHistory } from "./history";
import { isOpenStage, openSteps, type Process } from "./process";

/** Closed opportunities below which no rate is told. */
const gate = 20;
/** By how many opportunities' worth the rate of a stage is drawn towards the overall one. */
const strength = 10;

/** The probability to win from a stage as it was so far, and of how many that closed. */
export interface StageRate {
  readonly step: string;
  readonly rate: number;
  readonly closed: number;
}

/**
 * Win rate by stage: of those that entered it, by cumulative incidence (open ones are in the risk set, so that young
 * ones count for neither side), drawn towards the overall rate by ten opportunities' worth, then made non-decreasing
 * towards closing (pool adjacent violators). Null where fewer than twenty are closed.
 */
export function stageRates(
  all: readonly OpportunityHistory[],
  process: Process,
  asOf: LocalDay,
): StageRate[] | null {
  const histories = all.filter(({ isStartUnknown }) => !isStartUnknown);
  const overall = rateOf(histories.map((history) => spellFrom(history, history.createdOn, asOf)));
  if (overall.closed < gate) return null;
  const steps = openSteps(process);
  const ranks = ranksOf(steps);
  const ways = histories.map((history) => ({ history, way: wayOf(history, ranks) }));
  const own = steps.map((_, rank) =>
    rateOf(
      ways.flatMap(({ history, way }) =>
        hasEntered(way, rank) ? [spellFrom(history, firstDayIn(history, ranks, rank), asOf)] : [],
      ),
    ),
  );
  const weights = own.map(({ closed }) => closed + strength);
  const drawn = own.map(
    ({ rate, closed }, index) => (rate * closed + overall.rate * strength) / (weights[index] ?? 1),
  );
  const monotone = isotonic(drawn, weights);
  return steps.map(({ id: step }, index) => ({
    step,
    rate: monotone[index] ?? overall.rate,
    closed: own[index]?.closed ?? 0,
  }));
}

/** The day on which an opportunity was first in a stage, or beyond it. */
function firstDayIn(
  { entries, createdOn }: OpportunityHistory,
  ranks: ReadonlyMap<string, number>,
  rank: number,
): LocalDay {
  if (rank === 0) return createdOn;
  const found = entries.find(({ stage, step }) => !isOpenStage(stage) || (ranks.get(step) ?? -1) >= rank);
  return found?.on ?? createdOn;
}

function spellFrom({ current }: OpportunityHistory, from: LocalDay, asOf: LocalDay): Spell {
  const isOpen = isOpenStage(current.stage);
  const days = Math.max(0, daysBetween(from, isOpen ? asOf : current.on));
  return { days, end: isOpen ? "open" : current.stage === "won" ? "won" : "lost" };
}

function rateOf(spells: readonly Spell[]): { rate: number; closed: number } {
  const last = cumulativeIncidence(spells).at(-1);
  const ended = (last?.wonBy ?? 0) + (last?.lostBy ?? 0);
  return {
    rate: ended > 0 ? (last?.wonBy ?? 0) / ended : 0,
    closed: spells.filter(({ end }) => end !== "open").length,
  };
}
