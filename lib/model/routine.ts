import { z } from "zod";
import { actionKind, initiative } from "./action";
import { id, instant, localDay, weekday } from "./primitives";

/** Which actions keep a routine. */
export const routineMatch = z.object({
  kinds: z.array(actionKind).max(40),
  initiative: initiative.nullish(),
  minMinutes: z.number().min(0).max(1440).nullish(),
  // Added by Cairn to the public contract:
  /** Only actions that take something up again: with `followsUp`, or logged as a follow-up. */
  followsUp: z.boolean().nullish(),
});
export type RoutineMatch = z.infer<typeof routineMatch>;

/** The actions after which a routine is due that day; without one it is due on every day of its schedule. */
export const routineCue = routineMatch.extend({ hard: z.boolean().nullish() });
export type RoutineCue = z.infer<typeof routineCue>;

/** A positive routine: one of the catalogue, or a person's own. */
export const routine = z.looseObject({
  record: z.literal("routine"),
  id,
  name: z.string().max(300),
  from: localDay,
  to: localDay.nullish(),
  match: routineMatch,
  times: z.int().min(1).max(50),
  per: z.enum(["day", "week"]),
  days: z.array(weekday).max(7).nullish(),
  /** Id in the catalogue of routines, where it came from there. */
  catalogue: z.string().max(60).nullish(),
  /** The if-then plan that it follows. */
  plan: id.nullish(),
  /** Blocks: the routines that make this one up, and whether all or any of them keep it. */
  block: z.object({ rule: z.enum(["all", "any"]), of: z.array(id).max(20) }).nullish(),
  cue: z.string().max(300).nullish(),
  /** The same cue as the log can see it. */
  cueMatch: routineCue.nullish(),
  /** Whether opening the matching page (an enabled CRM, one's figures) keeps it, once a day. */
  keptByVisit: z.enum(["crm", "figures"]).nullish(),
  /** Declared pauses of this routine alone, both days included: nothing is due in them and nothing changes. */
  pauses: z
    .array(z.object({ from: localDay, to: localDay }))
    .max(100)
    .nullish(),
  editedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type Routine = z.infer<typeof routine>;

/** A skip that the salesperson declared, without penalty. */
export const skip = z.looseObject({
  record: z.literal("skip"),
  routine: id,
  day: localDay,
  sample: z.literal(true).optional(),
});
export type Skip = z.infer<typeof skip>;

/** A routine kept by one tick rather than by a matching action. */
export const tick = z.looseObject({
  record: z.literal("tick"),
  routine: id,
  day: localDay,
  voidedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type Tick = z.infer<typeof tick>;

/** An if-then plan in the salesperson's own words, made to replace what a pattern showed. */
export const plan = z.looseObject({
  record: z.literal("plan"),
  id,
  pattern: z.string().max(60).nullish(),
  /** "I close the morning mail" */
  cue: z.string().min(1).max(300),
  /** "I call one account from my list" */
  act: z.string().min(1).max(300),
  from: localDay,
  to: localDay.nullish(),
  editedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type Plan = z.infer<typeof plan>;
