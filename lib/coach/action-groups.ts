import type { Action } from "@/lib/model/action";
import type { ActionGroup } from "./day-totals";
import { groupKey } from "./day-totals-order";

/** A day's actions by kind, initiative and whether only colleagues took part, in a fixed order. */
export function groupsOf(actions: readonly Action[]): ActionGroup[] {
  const byKey = new Map<string, Action[]>();
  for (const action of actions) {
    const key = groupKey(action);
    const group = byKey.get(key);
    if (group) group.push(action);
    else byKey.set(key, [action]);
  }
  const groups: ActionGroup[] = [];
  for (const key of [...byKey.keys()].sort()) {
    const group = byKey.get(key);
    if (group?.[0]) groups.push(groupOf(group[0], group));
  }
  return groups;
}

function groupOf(first: Action, actions: readonly Action[]): ActionGroup {
  const lengths: number[] = [];
  let advanced = 0;
  let notAdvanced = 0;
  for (const { minutes, advances } of actions) {
    // Whole minutes: sums are then exact, whatever the order of the log.
    if (typeof minutes === "number") lengths.push(Math.round(minutes));
    if (advances === true) advanced += 1;
    else if (advances === false) notAdvanced += 1;
  }
  return {
    kind: first.kind,
    initiative: first.initiative,
    internal: Boolean(first.internal),
    count: actions.length,
    durations: countedLengths(lengths),
    unknown: actions.length - lengths.length,
    advanced,
    notAdvanced,
  };
}

function countedLengths(lengths: number[]): [number, number][] {
  const counts: [number, number][] = [];
  lengths.sort((a, b) => a - b);
  for (const length of lengths) {
    const last = counts.at(-1);
    if (last?.[0] === length) last[1] += 1;
    else counts.push([length, 1]);
  }
  return counts;
}
