import { z } from "zod";
import { id, instant } from "./primitives";

export const nudgeAnswer = z.enum(["done", "not-today", "not-useful"]);
export type NudgeAnswer = z.infer<typeof nudgeAnswer>;

/** A nudge that was shown, or one that was withheld and why: the log that the salesperson can read. */
export const nudge = z.looseObject({
  record: z.literal("nudge"),
  id,
  at: instant,
  /** What it was about: a pattern id, a routine id or a proposal of the day's plan. */
  about: z.string().max(200),
  /** Which of the wordings was used, so that none returns within ten worked days. */
  wording: z.string().max(60).nullish(),
  /** What had just ended when it was shown: the reason for the moment. */
  breakpoint: z.string().max(60).nullish(),
  /** Why it was withheld; absent for a nudge that was shown. */
  withheld: z.string().max(60).nullish(),
  answer: nudgeAnswer.nullish(),
  answeredAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type Nudge = z.infer<typeof nudge>;
