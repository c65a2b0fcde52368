import type { LocalDay } from "@/lib/model/primitives";
import { daysBetween } from "../deal";
import { cumulativeIncidence, type Spell } from "../incidence";
import { isOpenStage } from "./process";
import { isSinceKnown, type OpportunityHistory } from "./history";

/** How long opportunities stay in a stage before they leave it, either way. */
export interface TimeInStage {
  /** Days by which half have left it; null where that can't be told. */
  readonly medianDays: number | null;
  /** Days by which three quarters have left it: what stands longer is late. */
  readonly lateAfterDays: number | null;
  /** Stays that ended. */
  readonly left: number;
}

/** Fewer still there than this, and a time says more of one deal than of the stage. */
const leastAtRisk = 10;

/** The day on which an opportunity entered the stage where it stands: declared anew is not entered anew. */
export function stageSince({ entries, current }: OpportunityHistory): LocalDay {
  const since = entries.findLastIndex(({ step }) => step !== current.step) + 1;
  return entries[since]?.on ?? current.on;
}

/** The days since then. */
export function daysInStage(history: OpportunityHistory, asOf: LocalDay): number {
  return daysBetween(stageSince(history), asOf);
}

/** Time in a stage by the Kaplan-Meier estimate of leaving it; those that still stand there are in the risk set. */
export function timeInStage(
  histories: readonly OpportunityHistory[],
  step: string,
  asOf: LocalDay,
): TimeInStage {
  const spells: Spell[] = [];
  for (const history of histories) addStays(spells, history, step, asOf);
  // Leaving is one end here, whichever way it goes: what "won" would count is all that left.
  const steps = cumulativeIncidence(spells).filter(({ atRisk }) => atRisk >= leastAtRisk);
  const leftBy = (share: number) => steps.find(({ wonBy }) => wonBy >= share - 1e-12)?.days ?? null;
  return {
    medianDays: leftBy(0.5),
    lateAfterDays: leftBy(0.75),
    left: spells.filter(({ end }) => end === "won").length,
  };
}

function addStays(spells: Spell[], history: OpportunityHistory, step: string, asOf: LocalDay): void {
  const { entries } = history;
  let since: LocalDay | null = null;
  for (const entry of entries) {
    if (entry.step === step) since ??= isSinceKnown(history, entry.on) ? entry.on : null;
    else if (since !== null) {
      spells.push({ days: Math.max(0, daysBetween(since, entry.on)), end: "won" });
      since = null;
    }
  }
  const last = entries.at(-1);
  if (since !== null && last && isOpenStage(last.stage))
    spells.push({ days: Math.max(0, daysBetween(since, asOf)), end: "open" });
}
