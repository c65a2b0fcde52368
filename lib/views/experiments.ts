import { z } from "zod";
import { registration } from "@/lib/model/experiment";
import { id, instant } from "@/lib/model/primitives";

const arm = z.object({ acted: z.int().min(0), of: z.int().min(0) });

/** What an experiment allows to say so far. */
export const experimentVerdict = z.discriminatedUnion("type", [
  z.object({ type: z.literal("too-few"), points: z.int().min(0), needed: z.int().min(1) }),
  z.object({
    type: z.literal("reminders"),
    verdict: z.enum(["running", "helps", "undecided"]),
    points: z.int().min(0),
    shown: arm,
    silent: arm,
    low: z.number(),
    high: z.number(),
    p: z.number(),
  }),
  z.object({
    type: z.literal("weeks"),
    pairs: z.int().min(0),
    difference: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    p: z.number(),
    /** Pairs of which a whole week was not worked. */
    leftOut: z.int().min(0),
  }),
]);
export type ExperimentVerdict = z.infer<typeof experimentVerdict>;

export const experimentView = z.object({
  id,
  registeredAt: instant,
  stoppedAt: instant.nullable(),
  hash: z.string(),
  registration,
  verdict: experimentVerdict,
  /** For weeks in pairs: whether this week is one with the routine; null outside. */
  isOnThisWeek: z.boolean().nullable(),
  /** Stopped, or come to its registered end: it takes no more points, and another may begin. */
  isOver: z.boolean(),
  routineName: z.string().nullable(),
});
export type ExperimentView = z.infer<typeof experimentView>;

/** What may be counted: the weekly means of the last half year say what precision to expect. */
export const outcomeIds = ["calls", "meetings", "conversations", "followups"] as const;
export const outcomeId = z.enum(outcomeIds);
export type OutcomeId = z.infer<typeof outcomeId>;

export const experimentsView = z.object({
  experiments: z.array(experimentView),
  /** Weekly mean of each outcome over the last 26 weeks. */
  weeklyMeans: z.record(outcomeId, z.number().min(0)),
  routines: z.array(z.object({ id, name: z.string() })),
});
export type ExperimentsView = z.infer<typeof experimentsView>;
