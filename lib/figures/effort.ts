import type { Action } from "@/lib/model/action";
import type { Segment } from "@/lib/model/people";

/** Minutes spent, with how much of it was really logged rather than stood in for. */
export interface Effort {
  readonly minutes: number;
  readonly actions: number;
  /** Actions whose duration is known. */
  readonly timed: number;
}

const none: Effort = { minutes: 0, actions: 0, timed: 0 };

function groupEffort<Key extends string>(
  actions: readonly Action[],
  keyOf: (action: Action) => Key | null,
  minutesOf: (action: Action) => number,
): Map<Key, Effort> {
  const groups = new Map<Key, Effort>();
  for (const action of actions) {
    const key = action.voidedAt || action.kind === "ritual" ? null : keyOf(action);
    if (key === null) continue;
    const { minutes, actions: count, timed } = groups.get(key) ?? none;
    groups.set(key, {
      minutes: minutes + minutesOf(action),
      actions: count + 1,
      timed: timed + (typeof action.minutes === "number" ? 1 : 0),
    });
  }
  return groups;
}

/** Commercial effort by segment of the account; accounts without a segment are under `none`. */
export function effortBySegment(
  actions: readonly Action[],
  segmentOf: (account: string) => Segment | null,
  minutesOf: (action: Action) => number,
): Map<Segment | "none", Effort> {
  return groupEffort(
    actions,
    (action) => (action.account ? (segmentOf(action.account) ?? "none") : null),
    minutesOf,
  );
}

/** A cost as a range: what was logged is certain, what stood in for a missing duration may be half or double. */
export interface CostRange {
  readonly low: number;
  readonly high: number;
  readonly customers: number;
}

/**
 * Cost of winning one customer of a segment: minutes x an hourly cost, plus what was spent, over the customers won.
 * Null where none was won: the cost so far is no cost of a customer.
 */
export function acquisitionCost(
  effort: Effort,
  hourlyCost: number,
  spend: number,
  customersWon: number,
): CostRange | null {
  if (customersWon === 0) return null;
  const share = effort.actions === 0 ? 0 : (effort.actions - effort.timed) / effort.actions;
  const labour = (effort.minutes / 60) * hourlyCost;
  const unsure = labour * share;
  return {
    low: (labour - unsure / 2 + spend) / customersWon,
    high: (labour + unsure + spend) / customersWon,
    customers: customersWon,
  };
}
