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
  readonly side: "above" | "below";
  /** Whether each day counts the whole anew, so that days are not added up. */
  readonly isCensus?: true;
  /** The kinds of action from which it can be told of a day that archives alone know; null where none of them tells. */
  readonly toldBy: readonly ActionKind[] | null;
  /** The day's numerator and denominator, for the screens. */
  observe(counted: CountedInput, evidence: Evidence): { readonly x: number; readonly n: number };
  /** The pattern's evidence after an eligible day; null where the day does not count for it. */
  gather(before: PatternEvidence | undefined, counted: CountedInput, evidence: Evidence): PatternEvidence;
  assess(evidence: Evidence, marker: number): Assessment;
  /** The marker in force once what is known of the labels is taken in; the marker itself where nothing applies. */
  shiftMarker?(marker: number, facts: CoachFacts, day: LocalDay): number;
  /** Whether it is off on that day for a reason of its own. */
  isOff?(facts: CoachFacts, day: LocalDay): boolean;
}
