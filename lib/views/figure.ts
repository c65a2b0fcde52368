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
  /** In what it is read; a plain count where it is absent. */
  unit: z.enum(["count", "money", "share", "hours"]).optional(),
  currency: z.string().nullable().optional(),
  /** The day that a figure kept from an earlier computing stands for; absent for one of this moment. */
  asOf: z.string().optional(),
  /** What a point stands for: a worked day, a week by its Monday, or a month by its first day. */
  pointsOver: z.enum(["day", "week", "month"]),
  points: z.array(z.object({ day: z.string(), value: z.number(), second: z.number().nullable() })).max(7),
});
export type FlashFigure = z.infer<typeof flashFigure>;
