import type { JournalHeader, JournalRecord } from "@/lib/model/journal";
import type { PatternId } from "@/lib/model/pattern";

/** The worlds in which lives are drawn (docs/PERSONAS.md). */
export const worldNames = ["standard", "hard", "other", "mixed"] as const;
export type WorldName = (typeof worldNames)[number];

/** How one of the patterns really was, on each worked day of a life (index 0 is the first worked day). */
export interface PatternTruth {
  /** The latent value of each day in the pattern's own unit: with the day's noise, without sampling and decoys. */
  readonly latent: readonly number[];
  /** The same without the day's noise: what the regimes alone make of this person. */
  readonly level: readonly number[];
  /** The limit that held on each day. */
  readonly marker: readonly number[];
  /** Whether the pattern's extra condition held (poor follow-up, asking before trying, long enough in post). */
  readonly condition: readonly boolean[];
  readonly regimes: readonly Regime[];
}

/** A stretch of worked days, both ends included, in which a person had slid into a pattern. */
export interface Regime {
  readonly pattern: PatternId;
  readonly from: number;
  readonly to: number;
  readonly shape: "abrupt" | "drift" | "intermittent";
  /** The value of the pattern's statistic that it leads to. */
  readonly reaches: number;
}

export const decoyNames = [
  "unlabelled-ritual",
  "campaign-week",
  "training-week",
  "month-end",
  "leave-return",
  "incident",
  "new-hire",
  "fast-leads",
  "reinstalled",
  "new-territory",
  "followed-quotes",
  "curious-asker",
] as const;
export type DecoyName = (typeof decoyNames)[number];

/** Something harmless that looks like a pattern, over worked days, both ends included. */
export interface Decoy {
  readonly name: DecoyName;
  readonly from: number;
  readonly to: number;
  /** The patterns that it tempts. */
  readonly tempts: readonly PatternId[];
}

/** One labelled life: a journal, and what was true behind it. */
export interface Life {
  readonly name: string;
  readonly world: WorldName;
  readonly header: JournalHeader;
  readonly records: readonly JournalRecord[];
  /** The worked days, in order: what every index of the truth counts. */
  readonly workedDays: readonly string[];
  /** Calendar weeks with at least one worked day: the unit of "per 100 rep-weeks". */
  readonly weeks: number;
  readonly truth: ReadonlyMap<PatternId, PatternTruth>;
  readonly decoys: readonly Decoy[];
  /** Ids of the actions that are rituals, labelled or not. */
  readonly ritualIds: ReadonlySet<string>;
}
