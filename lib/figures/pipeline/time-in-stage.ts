import type { LocalDay } from "@/lib/model/primitives";
import { daysBetween } from "../deal";
import { isOpenStage } from "./process";
import type { OpportunityHistory } from "./history";

/** How long opportunities stay in a stage before they leave it, either way. */
export interface TimeInStage {
  /** Days by which half have left it; null where that can't be told. */
  readonly medianDays: number | null;
  /** Days by which three quarters have left it: what stands longer is late. */
  readonly lateAfterDays: number | null;
  /** Stays that ended. */
  readonly left: number;
}

interface Stay {
  readonly days: number;
  readonly hasLeft: boolean;
}

/** Fewer still there than this, and a time says more of one deal than of the stage. */
const leastAtRisk = 10;

/** The days since an opportunity entered the stage where it stands: declared anew is not entered anew. */
export function daysInStage({ entries, current }: OpportunityHistory, asOf: LocalDay): number {
  const since = entries.findLastIndex(({ step }) => step !== current.step) + 1;
  return daysBetween(entries[since]?.on ?? current.on, asOf);
}

/** Time in a stage by the Kaplan-Meier estimate of leaving it; those that still stand there are in the risk set. */
export function timeInStage(
  histories: readonly OpportunityHistory[],
  step: string,
  asOf: LocalDay,
): TimeInStage {
  const stays = histories.flatMap((history) => staysOf(history, step, asOf)).sort((a, b) => a.days - b.days);
  const left = stays.filter(({ hasLeft }) => hasLeft).length;
  let [standing, medianDays, lateAfterDays] = [1, null as number | null, null as number | null];
  for (let index = 0; index < stays.length; ) {
    const days = stays[index]?.days ?? 0;
    const atRisk = stays.length - index;
    if (atRisk < leastAtRisk) break;
    let leaving = 0;
    while (index < stays.length && stays[index]?.days === days) {
      if (stays[index]?.hasLeft) leaving += 1;
      index += 1;
    }
    standing *= 1 - leaving / atRisk;
    if (medianDays === null && standing <= 0.5) medianDays = days;
    if (lateAfterDays === null && standing <= 0.25) lateAfterDays = days;
  }
  return { medianDays, lateAfterDays, left };
}

function staysOf({ entries }: OpportunityHistory, step: string, asOf: LocalDay): Stay[] {
  const stays: Stay[] = [];
  let since: LocalDay | null = null;
  for (const entry of entries) {
    if (entry.step === step) since ??= entry.on;
    else if (since !== null) {
      stays.push({ days: Math.max(0, daysBetween(since, entry.on)), hasLeft: true });
      since = null;
    }
  }
  const last = entries.at(-1);
  if (since !== null && last && isOpenStage(last.stage))
    stays.push({ days: Math.max(0, daysBetween(since, asOf)), hasLeft: false });
  return stays;
}
