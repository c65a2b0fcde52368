import { z } from "zod";
import { id, instant, localDay } from "./primitives";

/** What may show that a lead is interested. */
export const leadSigns = [
  "mail-answered",
  "meeting-accepted",
  "quote-opened",
  "page-visited",
  "called-us",
  "gold",
  "silver",
] as const;
export const leadSignName = z.enum(leadSigns);
export type LeadSignName = z.infer<typeof leadSignName>;

/** Points for one sign of interest, written by the salesperson. */
export const scoreRule = z.object({
  sign: leadSignName,
  points: z.int().min(-100).max(100),
  /** The sign counts so many times at most. */
  most: z.int().min(1).max(100),
});
export type ScoreRule = z.infer<typeof scoreRule>;

/** The person's own scoring; the newest line holds. */
export const leadScoring = z.looseObject({
  record: z.literal("lead-scoring"),
  rules: z.array(scoreRule).max(50),
  /** From so many points on: call. Below: nurture. */
  threshold: z.int().min(1).max(1_000),
  /** Signs older than this many days count no longer. */
  withinDays: z.int().min(7).max(730),
  editedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type LeadScoring = z.infer<typeof leadScoring>;

/** A sign that no action of the log shows: noted by a click, or read from a file. */
export const leadSign = z.looseObject({
  record: z.literal("lead-sign"),
  id,
  day: localDay,
  sign: leadSignName,
  times: z.int().min(1).max(1_000),
  account: id.nullish(),
  contact: id.nullish(),
  opportunity: id.nullish(),
  editedAt: instant.nullish(),
  /** Taken back: it counts no longer. */
  removedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type LeadSign = z.infer<typeof leadSign>;
