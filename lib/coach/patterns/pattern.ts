import type { ActionKind } from "@/lib/model/action";
import type { PatternId } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import type { CountedInput, Evidence, PatternEvidence } from "../evidence";
import type { CoachFacts } from "../facts";

/** What the evidence says of a pattern against its marker. Mean and interval (90 %) in the pattern's unit. */
export interface Assessment {
  /** Probability of being beyond the marker on the bad side. */
  readonly probability: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Whether the mean lies beyond the marker by the margin, and every further condition holds. */
  readonly mayRaise: boolean;
}

/** One of the eight patterns: what it gathers from a day, and what it makes of that. Pure data and functions. */
export interface Pattern {
  readonly id: PatternId;
  /** What `mean`, `low`, `high` and the marker are: a share, requests per ten customer actions, an odds ratio. */
  readonly unit: "share" | "per-ten" | "odds-ratio";
  /** Whether each day counts the whole anew, so that days are not added up. */
  readonly isCensus?: true;
  /** The kinds of action from which it can be told of a day that archives alone know; null where none of them tells. */
  readonly toldBy: readonly ActionKind[] | null;
  /** The day's numerator and denominator, for the screens. */
  observe(counted: CountedInput, evidence: Evidence): { readonly x: number; readonly n: number };
  /** The pattern's evidence after an eligible day; null where the day does not count for it. */
  gather(before: PatternEvidence | undefined, counted: CountedInput, evidence: Evidence): PatternEvidence;
  /** `markers` are equally likely places of the marker in what is seen: mostly the one that was agreed. */
  assess(evidence: Evidence, markers: readonly number[]): Assessment;
  /** Where the marker may lie in what is seen, each place as likely, given what is known of wrong labels by that day. */
  likelyMarkers?(marker: number, facts: CoachFacts, day: LocalDay): readonly number[];
  /** Whether it is off on that day for a reason of its own. */
  isOff?(facts: CoachFacts, day: LocalDay): boolean;
}

/** What the evidence of an evening says of a pattern against the marker that holds on a day. */
export function assessPattern(
  pattern: Pattern,
  evidence: Evidence,
  marker: number,
  facts: CoachFacts,
  day: LocalDay,
): Assessment {
  return pattern.assess(evidence, pattern.likelyMarkers?.(marker, facts, day) ?? [marker]);
}
