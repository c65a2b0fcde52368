import type { Action } from "@/lib/model/action";
import type { Account, Segment } from "@/lib/model/people";

/** What the figures need of an account. */
export type AccountRow = Pick<Account, "record" | "id" | "name" | "segment" | "status" | "mergedInto">;

/** What the figures need of an action: who it was for, in which phase, and how long it took. */
export interface EffortRow
  extends Pick<Action, "id" | "kind" | "initiative" | "phase" | "account" | "opportunity"> {
  readonly day: string;
  /** Of its account. */
  readonly segment: Segment | null;
  /** Null where unknown. */
  readonly minutes: number | null;
}
