import {
  type Arm,
  type TrialPoint,
  armsOf,
  differenceOf,
  evidenceOf,
  intervalOf,
  rerandomisationP,
} from "./reminder-trial";

/** Points below which no number is shown, the most that a trial has, and how long it may last. */
export const trialLimits = { fewest: 40, most: 160, months: 6, evidence: 20 } as const;

export type TrialVerdict =
  | { readonly type: "too-few"; readonly points: number; readonly needed: number }
  | {
      readonly type: "running" | "helps" | "undecided";
      readonly points: number;
      readonly shown: Arm;
      readonly silent: Arm;
      readonly difference: number;
      readonly low: number;
      readonly high: number;
      readonly p: number;
      readonly evidence: number;
    };

/**
 * What a trial of reminders allows to say. It helps once the anytime-valid evidence has reached 20; it ends
 * undecided at its registered size, after six months, or when the person stops it, and that is a normal end.
 * `seed` fixes the redraws (the trial's id).
 */
export function trialVerdict(
  points: readonly TrialPoint[],
  registered: { size: number; seed: string; isOver: boolean },
): TrialVerdict {
  const looked = points.slice(0, registered.size);
  const difference = differenceOf(looked);
  const interval = intervalOf(looked);
  if (looked.length < trialLimits.fewest || difference === null || interval === null) {
    return { type: "too-few", points: looked.length, needed: trialLimits.fewest };
  }
  // Looking often is paid for: once the evidence was reached it is not taken back.
  const best = bestEvidence(looked);
  const isOver = registered.isOver || looked.length >= registered.size;
  return {
    type: best >= trialLimits.evidence ? "helps" : isOver ? "undecided" : "running",
    points: looked.length,
    ...armsOf(looked),
    difference,
    ...interval,
    p: rerandomisationP(looked, registered.seed),
    evidence: best,
  };
}

function bestEvidence(points: readonly TrialPoint[]): number {
  let best = 0;
  for (let count = trialLimits.fewest; count <= points.length; count++) {
    best = Math.max(best, evidenceOf(points.slice(0, count)));
  }
  return best;
}
