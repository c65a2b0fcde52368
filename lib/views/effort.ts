import type { Action } from "@/lib/model/action";
import type { Segment } from "@/lib/model/people";
import type { ShareWithEvidence } from "./figure";

/** Minutes spent, and how much of them was really logged rather than stood in for. */
export interface Effort {
  readonly minutes: number;
  /** Of these, minutes whose duration is known. */
  readonly timedMinutes: number;
  readonly actions: number;
  /** Actions whose duration is known. */
  readonly timed: number;
}

/** A cost as a range: what was logged is certain, what stood in for a missing duration may be half or double. */
export interface CostRange {
  readonly low: number;
  readonly high: number;
  readonly customers: number;
}

/** Time spent on one segment, and what winning a customer of it cost. */
export interface SegmentEffort extends Effort {
  readonly segment: Segment | null;
  /** Minutes by phase of the sale; null: no phase was named. */
  readonly phases: readonly {
    readonly phase: NonNullable<Action["phase"]> | null;
    readonly minutes: number;
  }[];
  /** Accounts of which the first opportunity was won in this time. */
  readonly newCustomers: number;
  /** Money spent that was entered for the segment, with its part of what was spent for all. */
  readonly spent: number;
  readonly acquisitionCost: CostRange | null;
}

/** Whether proposals were followed up within seven worked days. */
export interface ProposalFollowUp {
  /** Followed up in time, of those whose seven days are over. */
  readonly share: ShareWithEvidence | null;
  readonly followedUp: number;
  readonly settled: number;
  /** Proposals whose seven days still run. */
  readonly running: number;
  /** Proposals whose seven days were over before the log began: nobody knows. */
  readonly unlogged: number;
  /** Opportunities that were not followed up in time, newest first. */
  readonly missed: readonly string[];
}

/** What the log of the last twelve months says of the effort behind the pipeline. */
export interface EffortView {
  readonly from: string;
  readonly segments: readonly SegmentEffort[];
  readonly followUp: ProposalFollowUp;
  /** The same of quotations in the log that name a customer and no opportunity. */
  readonly quotes: Pick<ProposalFollowUp, "followedUp" | "settled">;
}
