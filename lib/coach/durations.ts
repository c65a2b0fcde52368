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
  return (nth(known, Math.floor((known.total - 1) / 2)) + nth(known, Math.floor(known.total / 2))) / 2;
}

function nth({ counts }: DurationCounts, index: number): number {
  let passed = 0;
  for (const [minutes, count] of counts) {
    passed += count;
    if (index < passed) return minutes;
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

/** Two sorted lists merged in one pass; counts that come to nothing are left out. */
function merged(before: DurationCounts | undefined, added: DurationCounts["counts"]): DurationCounts {
  const known = before?.counts ?? [];
  const counts: (readonly [number, number])[] = [];
  let total = before?.total ?? 0;
  let [at, from] = [0, 0];
  for (;;) {
    const [left, right] = [known[at], added[from]];
    if (left && (!right || left[0] < right[0])) {
      counts.push(left);
      at += 1;
    } else if (right) {
      const sum = right[1] + (left?.[0] === right[0] ? left[1] : 0);
      if (left?.[0] === right[0]) at += 1;
      if (sum !== 0) counts.push([right[0], sum]);
      total += right[1];
      from += 1;
    } else return { total, counts };
  }
}
