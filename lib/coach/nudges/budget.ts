import type { NudgePlace, ShownNudge, WithholdReason } from "./moment";
import type { NudgePolicy } from "./policy";

/** Whether the last nudges were left alone so often that the budget is halved. */
export function isThrottled(policy: NudgePolicy, shown: readonly ShownNudge[]): boolean {
  // A trial's silences take their place in the budget, but nobody could have acted on them.
  const last = shown.filter(({ wording }) => wording !== null).slice(-policy.throttle.last);
  if (last.length < policy.throttle.last) return false;
  return last.filter(({ answer }) => answer === "done").length <= policy.throttle.actedAtMost;
}

/** Why the budget allows no nudge at this moment, or null where it does. `shown` is in the order of time. */
export function budgetReason(
  policy: NudgePolicy,
  shown: readonly ShownNudge[],
  moment: NudgePlace,
): WithholdReason | null {
  const halved = (count: number) => (isThrottled(policy, shown) ? Math.max(1, Math.floor(count / 2)) : count);
  const recent = shown.slice(-Math.max(policy.perWeek, policy.longRun.shown) - 1);
  if (recent.filter(({ day }) => day === moment.day).length >= policy.perDay) return "day-budget";
  if (recent.filter(({ week }) => week === moment.week).length >= halved(policy.perWeek))
    return "week-budget";
  const since = moment.workedDay - policy.longRun.workedDays;
  if (recent.filter(({ workedDay }) => workedDay > since).length >= halved(policy.longRun.shown))
    return "long-run-budget";
  const last = recent.at(-1);
  if (last && moment.atMs - last.atMs < policy.gapMinutes * 60_000) return "too-soon";
  return null;
}
