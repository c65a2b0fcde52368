import { z } from "zod";

/** A share with its evidence: the number that stands large, and the n and interval beside it. */
export const shareWithEvidence = z.object({
  share: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  n: z.int().min(0),
});
export type ShareWithEvidence = z.infer<typeof shareWithEvidence>;

/** One flash figure: a pair of counts, a count against a target, or a share; and its last seven points. */
export const flashFigure = z.object({
  id: z.string(),
  value: z.number().nullable(),
  /** The second count of a pair (`answered` beside `started`); null for a single figure. */
  second: z.number().nullable(),
  target: z.number().nullable(),
  interval: shareWithEvidence.nullable(),
  /** What a point stands for: a worked day, or a week by its Monday. */
  pointsOver: z.enum(["day", "week"]),
  points: z.array(z.object({ day: z.string(), value: z.number(), second: z.number().nullable() })).max(7),
});
export type FlashFigure = z.infer<typeof flashFigure>;
