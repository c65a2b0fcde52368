import type { ActionKind } from "@/lib/model/action";
import type { ActionGroup } from "./day-totals";
import { defaultMinutes, durationsBeforeMedian } from "./thresholds";

/** Known durations of one kind: how many of each whole minute, and how many in all. */
export interface DurationCounts {
  readonly total: number;
  /** Minutes and their number, shortest first. */
  readonly counts: readonly (readonly [minutes: number, count: number])[];
}
export type Durations = Readonly<Record<string, DurationCounts>>;

/** The median of a kind's known durations in minutes; its default until there are ten. */
export function typicalMinutes(durations: Durations, kind: ActionKind): number {
  const known = durations[kind];
  if (!known || known.total < durationsBeforeMedian)
    return defaultMinutes[kind] ?? defaultMinutes["other"] ?? 15;
  const low = Math.floor((known.total - 1) / 2);
  const high = Math.floor(known.total / 2);
  let [passed, lower] = [0, -1];
  for (const pair of known.counts) {
    passed += pair[1];
    if (lower < 0 && low < passed) lower = pair[0];
    if (high < passed) return (lower + pair[0]) / 2;
  }
  return 0;
}

/** The durations with those of a day added and those of its rituals left out. */
export function addDurations(
  durations: Durations,
  groups: readonly ActionGroup[],
  rituals: readonly { readonly kind: ActionKind; readonly minutes: number | null }[],
): Durations {
  const next: Record<string, DurationCounts> = { ...durations };
  for (const { kind, durations: known } of groups) {
    if (known.length > 0) next[kind] = merged(next[kind], known);
  }
  for (const { kind, minutes } of rituals)
    if (minutes !== null) next[kind] = merged(next[kind], [[minutes, -1]]);
  return next;
}

/** Two sorted lists merged; counts that come to nothing are left out. */
function merged(before: DurationCounts | undefined, added: DurationCounts["counts"]): DurationCounts {
  const counts = before ? before.counts.slice() : [];
  let total = before?.total ?? 0;
  let at = 0;
  for (const right of added) {
    total += right[1];
    let left = counts[at];
    while (left !== undefined && left[0] < right[0]) left = counts[(at += 1)];
    if (left === undefined || left[0] !== right[0]) {
      if (right[1] !== 0) counts.splice(at, 0, right);
      continue;
    }
    const sum = right[1] + left[1];
    if (sum === 0) counts.splice(at, 1);
    else counts[at] = [right[0], sum];
  }
  return { total, counts };
}
