import { z } from "zod";
import { patternView } from "@/lib/views/coaching";
import { localDay } from "@/lib/model/primitives";
import type { LocalDay } from "@/lib/model/primitives";
import { eveningKey, keepComputed } from "@/lib/store/day-totals-cache";
import type { Ports } from "../ports";

const standing = z.object({
  id: z.string(),
  strength: z.number(),
  state: z.enum(["forming", "holding", "marker"]),
  done: z.int(),
  due: z.int(),
});
export type Standing = z.infer<typeof standing>;

/**
 * What the coach knew on the evening of a day. Computed once for each day from all the totals, and kept until
 * something that it rests on changes: so the popup costs the same with ten years of actions as with one month.
 */
const evening = z.object({ asOf: localDay, patterns: z.array(patternView), routines: z.array(standing) });
export type Evening = z.infer<typeof evening>;

/** The coach's evening of a day: the kept one, or computed and kept. */
export async function eveningOf(ports: Ports, asOf: LocalDay): Promise<Evening> {
  const { database } = ports;
  const kept = evening.safeParse((await database.meta.get(eveningKey))?.value);
  if (kept.success && kept.data.asOf === asOf) return kept.data;
  // What computes it is asked once a day: the other wakings of the worker do not read it.
  const [{ patternViews }, { routineStandingsOn }] = await Promise.all([
    import("./pattern-views"),
    import("./routine-standings"),
  ]);
  const made: Evening = {
    asOf,
    patterns: await patternViews(ports, asOf),
    routines: await routineStandingsOn(ports, asOf),
  };
  await keepComputed(database, eveningKey, asOf, made);
  return made;
}
