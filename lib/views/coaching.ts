import { z } from "zod";
import { patternId, patternState } from "@/lib/model/pattern";
import { id, localDay } from "@/lib/model/primitives";
import { shareWithEvidence } from "./figure";

/** How much evidence a pattern has, against the gate below which nothing is claimed. */
export const gate = z.object({
  days: z.int().min(0),
  daysNeeded: z.int().min(1),
  actions: z.int().min(0),
  actionsNeeded: z.int().min(0),
});

/** One day of a pattern's evidence. `counted` is false for a day that was not eligible. */
export const evidenceDay = z.object({
  day: localDay,
  x: z.number().min(0),
  n: z.number().min(0),
  counted: z.boolean(),
});
export type EvidenceDay = z.infer<typeof evidenceDay>;

/** A pattern as the screens show it. */
export const patternView = z.object({
  pattern: patternId,
  state: patternState,
  gate,
  open: z.boolean(),
  /** Posterior mean with its 90 % interval; null below the gate. Unit: see docs/METHOD.md. */
  estimate: z
    .object({ mean: z.number(), low: z.number(), high: z.number(), probability: z.number() })
    .nullable(),
  marker: z.object({
    value: z.number(),
    agreed: z.enum(["default", "self", "coach", "team"]),
    from: localDay.nullable(),
  }),
  recent: shareWithEvidence.nullable(),
  days: z.array(evidenceDay),
  raised: localDay.nullable(),
  contested: z.object({ from: localDay, why: z.string().nullable() }).nullable(),
  plan: z.object({ id, cue: z.string(), act: z.string() }).nullable(),
});
export type PatternView = z.infer<typeof patternView>;

/** Strength of a routine: the stones. `strength` 0 to 1. */
export const routineView = z.object({
  id,
  name: z.string(),
  catalogue: z.string().nullable(),
  strength: z.number().min(0).max(1),
  state: z.enum(["forming", "holding", "marker"]),
  dueToday: z.boolean(),
  keptToday: z.boolean(),
  skippedToday: z.boolean(),
  done: z.int().min(0),
  due: z.int().min(0),
});
export type RoutineView = z.infer<typeof routineView>;

/** Today's nudge, on the card that carries it: its wording, and what had just ended when it was shown. */
export const said = z.object({ wording: z.string(), breakpoint: z.string().nullable() });
export type Said = z.infer<typeof said>;

/** The one piece of coaching that may be on screen. `said` is null where it stands there without a nudge. */
export const card = z.discriminatedUnion("type", [
  z.object({ type: z.literal("pattern"), id: z.string(), pattern: patternView, said: said.nullable() }),
  z.object({
    type: z.literal("plan"),
    id: z.string(),
    plan: z.object({ id, cue: z.string(), act: z.string() }),
    done: z.int().min(0),
    due: z.int().min(0),
    said: z.null(),
  }),
  /** A routine that was kept less of late, on the day of its reminder. */
  z.object({ type: z.literal("routine"), id: z.string(), routine: routineView, said }),
]);
export type Card = z.infer<typeof card>;
