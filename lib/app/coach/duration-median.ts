import type { StoredAction } from "@/lib/model/action";

/** The minutes of an action; where its own are unknown, the median of the kind's known ones, or null for none. */
export function durationMedian(actions: readonly StoredAction[]): (action: StoredAction) => number | null {
  const known = new Map<string, number[]>();
  for (const { kind, minutes } of actions) {
    if (typeof minutes !== "number") continue;
    const list = known.get(kind);
    if (list) list.push(minutes);
    else known.set(kind, [minutes]);
  }
  const medians = new Map(
    [...known].map(([kind, minutes]) => [kind, minutes.sort((a, b) => a - b)[minutes.length >> 1] ?? null]),
  );
  return ({ kind, minutes }) => minutes ?? medians.get(kind) ?? null;
}
