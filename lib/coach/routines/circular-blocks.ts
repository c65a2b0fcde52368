import type { Routine } from "@/lib/model/routine";

/**
 * The blocks that contain themselves, directly or by way of others: they can be neither kept nor missed, and
 * add nothing to a block that asks them.
 */
export function circularBlocks(byId: ReadonlyMap<string, Routine>): ReadonlySet<string> {
  const membersOf = (id: string) => byId.get(id)?.block?.of ?? [];
  const found = new Set<string>();
  for (const { id, block } of byId.values()) {
    if (!block) continue;
    const seen = new Set<string>();
    const ahead = [...membersOf(id)];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      ahead.push(...membersOf(next));
    }
    if (seen.has(id)) found.add(id);
  }
  return found;
}
