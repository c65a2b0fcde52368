import type { NudgeAnswer } from "@/lib/model/nudge";
import type { LocalDay } from "@/lib/model/primitives";
import type { Breakpoint } from "./breakpoints";
import { decide } from "./decide";
import type { NudgeCandidate, NudgeMoment, ShownNudge, Span } from "./moment";
import { type NudgePolicy, nudgePolicy } from "./policy";

/** A life as the nudge policy sees it: its clock, its breakpoints, and what there was to say each morning. */
export interface NudgeLife {
  /** In the order of time. */
  readonly breakpoints: readonly Breakpoint[];
  readonly isInMeeting: (atMs: number) => boolean;
  /** The local day, its Monday, and the minutes after local midnight of an instant. */
  readonly placeOf: (atMs: number) => { day: LocalDay; week: LocalDay; minute: number };
  /** Worked days before a day, and whether it is worked itself. */
  readonly workedDay: (day: LocalDay) => { number: number; isWorked: boolean };
  readonly hoursOf: (day: LocalDay) => readonly Span[];
  /** What may be said on a day, most important first, from what was known on the evening before. */
  readonly candidatesOn: (day: LocalDay) => readonly NudgeCandidate[];
  /** How the person answered, where the journal knows it. */
  readonly answerTo: (about: string, day: LocalDay) => NudgeAnswer | null;
}

/**
 * The nudges that would have been shown up to the evening of `lastDay`, in order: the policy lived through the
 * breakpoints that the log shows. Typing leaves no trace in a log, so it withholds nothing here.
 */
export function nudgesAsOf(
  life: NudgeLife,
  lastDay: LocalDay,
  policy: NudgePolicy = nudgePolicy,
): ShownNudge[] {
  const shown: ShownNudge[] = [];
  let spokenOn: LocalDay | null = null;
  let silentDay: LocalDay | null = null;
  for (const { atMs, kind } of life.breakpoints) {
    const { day, week, minute } = life.placeOf(atMs);
    if (day > lastDay || day === spokenOn || day === silentDay) continue;
    const candidates = life.candidatesOn(day);
    if (candidates.length === 0) {
      silentDay = day;
      continue;
    }
    const { number, isWorked } = life.workedDay(day);
    const moment: NudgeMoment = {
      atMs,
      day,
      week,
      workedDay: number,
      isWorked,
      minute,
      hours: life.hoursOf(day),
      quiet: [],
      breakpoint: kind,
      typedSecondsAgo: null,
      isInMeeting: life.isInMeeting(atMs),
    };
    const decision = decide(policy, candidates, shown, moment);
    if (decision.type !== "show") continue;
    const { about } = decision.candidate;
    shown.push({
      atMs,
      day,
      week,
      workedDay: number,
      about,
      wording: decision.wording,
      answer: life.answerTo(about, day),
    });
    if (policy.perDay === 1) spokenOn = day;
  }
  return shown;
}
