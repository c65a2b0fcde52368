import type { LocalDay } from "@/lib/model/primitives";
import type { NudgeAnswer } from "@/lib/model/nudge";

/** Moments at which one thing has ended and the next has not begun. */
export const breakpointKinds = ["mail-sent", "call-ended", "quote-saved", "tab-changed"] as const;
export type BreakpointKind = (typeof breakpointKinds)[number];

/** Where an instant lies on the person's own clock. */
export interface NudgePlace {
  readonly atMs: number;
  readonly day: LocalDay;
  /** The Monday of its week. */
  readonly week: LocalDay;
  /** How many worked days there were before this day. */
  readonly workedDay: number;
}

/** Minutes after midnight, from and until. */
export type Span = readonly [from: number, until: number];

/** What is known of a moment at which something might be said. */
export interface NudgeMoment extends NudgePlace {
  readonly isWorked: boolean;
  /** Minutes after local midnight. */
  readonly minute: number;
  /** The scheduled hours of the day, in order; the gaps between them (lunch) are not disturbed. */
  readonly hours: readonly Span[];
  /** Further hours that the person wants quiet, on any day. */
  readonly quiet: readonly Span[];
  readonly breakpoint: BreakpointKind | null;
  readonly typedSecondsAgo: number | null;
  readonly isInMeeting: boolean;
}

/** An answer to the card of a thing. */
export interface CardAnswer {
  readonly atMs: number;
  readonly workedDay: number;
  readonly answer: NudgeAnswer;
}

/** Something that might be said: about a pattern, a routine or a proposal of the day's plan. */
export interface NudgeCandidate {
  readonly about: string;
  /** Ids of its wordings, in order; each a sentence of its own in the locales. */
  readonly wordings: readonly string[];
  /** True once the log shows that it was done today. */
  readonly isDone: boolean;
  /** Since when it has waited for a breakpoint; null for what has no hour of its own. */
  readonly waitingSinceMs: number | null;
  /** The newest answer that its card was given, whether or not a nudge came before; absent without one. */
  readonly answered?: CardAnswer | undefined;
  /** When the person asked to hear of it again after "not useful"; null otherwise. */
  readonly reopenedAtMs: number | null;
}

/** A nudge that was shown, as the policy remembers it. */
export interface ShownNudge extends NudgePlace {
  readonly about: string;
  readonly wording: string | null;
  readonly answer: NudgeAnswer | null;
}

/** What the moment or the budget holds back, and neither the person nor the log: it may be said in the evening. */
export const heldBackReasons = [
  "outside-hours",
  "quiet-hours",
  "first-minutes",
  "in-meeting",
  "typing",
  "no-breakpoint",
  "evening-list",
  "day-budget",
  "week-budget",
  "long-run-budget",
  "too-soon",
] as const;

export const withholdReasons = [
  "learning",
  "day-off",
  ...heldBackReasons,
  "already-done",
  "stopped",
  "not-today",
  "back-off",
  "no-new-wording",
  "trial-silence",
] as const;
export type WithholdReason = (typeof withholdReasons)[number];
