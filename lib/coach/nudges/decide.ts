import { budgetReason } from "./budget";
import type { NudgeCandidate, NudgeMoment, ShownNudge, WithholdReason } from "./moment";
import type { NudgePolicy } from "./policy";
import { timingReason } from "./timing";

export type NudgeDecision =
  | { readonly type: "show"; readonly candidate: NudgeCandidate; readonly wording: string }
  | { readonly type: "withhold"; readonly about: string; readonly reason: WithholdReason }
  | { readonly type: "nothing" };

/** Unanswered nudges about one thing since it was last done, "not today" aside: what the back-off counts. */
function unanswered(earlier: readonly ShownNudge[]): number {
  const done = earlier.findLastIndex(({ answer }) => answer === "done");
  return earlier.slice(done + 1).filter(({ answer }) => answer === null).length;
}

function ownReason(
  policy: NudgePolicy,
  candidate: NudgeCandidate,
  earlier: readonly ShownNudge[],
  moment: NudgeMoment,
): WithholdReason | null {
  if (candidate.isDone) return "already-done";
  const last = earlier.at(-1);
  const { answered } = candidate;
  // The card stands there without a nudge too: what is answered on it holds as an answer to a nudge does.
  const newest = answered && answered.atMs >= (last?.atMs ?? 0) ? answered : last;
  if (!newest) return null;
  const isReopened = candidate.reopenedAtMs !== null && candidate.reopenedAtMs >= newest.atMs;
  if (newest.answer === "not-useful") return isReopened ? null : "stopped";
  const passed = moment.workedDay - newest.workedDay;
  if (newest.answer === "not-today") return passed < policy.notTodayWorkedDays ? "not-today" : null;
  if (newest.answer === "done" && passed === 0) return "already-done";
  if (!last) return null;
  const step = Math.max(0, unanswered(earlier) - 1);
  const wait = policy.backOffWorkedDays[Math.min(step, policy.backOffWorkedDays.length - 1)] ?? 0;
  return moment.workedDay - last.workedDay < wait ? "back-off" : null;
}

/** The first wording that was not used within the policy's worked days. */
function newWording(
  policy: NudgePolicy,
  candidate: NudgeCandidate,
  shown: readonly ShownNudge[],
  moment: NudgeMoment,
): string | null {
  const used = new Set(
    shown
      .filter(({ workedDay }) => moment.workedDay - workedDay < policy.wordingWorkedDays)
      .map(({ wording }) => wording),
  );
  const fresh = candidate.wordings.filter((wording) => !used.has(wording));
  // The one that was used longest ago comes first, so that wordings take turns.
  const lastUse = (wording: string) => shown.findLastIndex((one) => one.wording === wording);
  return fresh.toSorted((a, b) => lastUse(a) - lastUse(b))[0] ?? null;
}

/**
 * Whether to speak now, and of what. `candidates` are in order of importance: the first is the one that is put
 * forward, and the next is asked only where the one before was stopped by the person or is already done, so
 * that there is one thing at a time. `shown` holds all nudges shown before, in the order of time.
 */
export function decide(
  policy: NudgePolicy,
  candidates: readonly NudgeCandidate[],
  shown: readonly ShownNudge[],
  moment: NudgeMoment,
): NudgeDecision {
  let passedOver: NudgeDecision = { type: "nothing" };
  for (const candidate of candidates) {
    const earlier = shown.filter(({ about }) => about === candidate.about);
    const own = ownReason(policy, candidate, earlier, moment);
    if (own === "already-done" || own === "stopped") {
      if (passedOver.type === "nothing")
        passedOver = { type: "withhold", about: candidate.about, reason: own };
      continue;
    }
    const reason =
      own ??
      timingReason(policy, moment) ??
      budgetReason(policy, shown, moment) ??
      breakpointReason(policy, candidate, moment);
    if (reason) return { type: "withhold", about: candidate.about, reason };
    const wording = newWording(policy, candidate, shown, moment);
    return wording === null
      ? { type: "withhold", about: candidate.about, reason: "no-new-wording" }
      : { type: "show", candidate, wording };
  }
  return passedOver;
}

function breakpointReason(
  policy: NudgePolicy,
  candidate: NudgeCandidate,
  moment: NudgeMoment,
): WithholdReason | null {
  const waitedMs = candidate.waitingSinceMs === null ? 0 : moment.atMs - candidate.waitingSinceMs;
  if (waitedMs > policy.breakpointWaitMinutes * 60_000) return "evening-list";
  return moment.breakpoint === null ? "no-breakpoint" : null;
}
