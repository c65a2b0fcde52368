import type { NudgeMoment, Span, WithholdReason } from "./moment";
import type { NudgePolicy } from "./policy";

const isWithin = (minute: number, spans: readonly Span[]) =>
  spans.some(([from, until]) => minute >= from && minute < until);

/** Why a moment is no time to speak, whatever it would be about; null where it is one. */
export function timingReason(policy: NudgePolicy, moment: NudgeMoment): WithholdReason | null {
  if (moment.workedDay < policy.learningWorkedDays) return "learning";
  if (!moment.isWorked) return "day-off";
  if (!isWithin(moment.minute, moment.hours)) return "outside-hours";
  if (isWithin(moment.minute, moment.quiet)) return "quiet-hours";
  const start = Math.min(...moment.hours.map(([from]) => from));
  if (moment.minute < start + policy.firstMinutes) return "first-minutes";
  if (moment.isInMeeting) return "in-meeting";
  if (moment.typedSecondsAgo !== null && moment.typedSecondsAgo < policy.typingQuietSeconds) return "typing";
  return null;
}
