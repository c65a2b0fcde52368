import { z } from "zod";
import { nudgeAnswer } from "@/lib/model/nudge";
import { id, instant } from "@/lib/model/primitives";

/** A line of the log of nudges: what was said or kept back, when, and why. */
export const nudgeLine = z.object({
  id,
  at: instant,
  about: z.string(),
  wording: z.string().nullable(),
  withheld: z.string().nullable(),
  answer: nudgeAnswer.nullable(),
  /** True for what was stopped by "not useful" and not reopened since. */
  stopped: z.boolean(),
});
export type NudgeLine = z.infer<typeof nudgeLine>;
