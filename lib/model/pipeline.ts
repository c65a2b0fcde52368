import { z } from "zod";
import { siteKey } from "./people";
import { id, instant, localDay, share } from "./primitives";

export const origin = z.enum(["self", "marketing", "referral", "existing-customer", "outsourced"]);
export type Origin = z.infer<typeof origin>;

export const opportunity = z.looseObject({
  record: z.literal("opportunity"),
  id,
  account: id.nullish(),
  createdAt: instant,
  /** Where an export told no day: `createdAt` is then when the deal was first seen, and no figure of time rests on it. */
  createdEstimated: z.boolean().nullish(),
  origin: origin.nullish(),
  targetFit: share.nullish(),
  owner: z.string().max(300).nullish(),
  name: z.string().max(300).nullish(),
  product: z.string().max(300).nullish(),
  /** Day of the next dated step, if any. */
  nextStep: localDay.nullish(),
  /** The criteria of the qualification grid that are known. */
  known: z.array(z.string().max(60)).max(50).nullish(),
  /** The deal in one's own tools, where it was met. */
  keys: z.array(siteKey).max(20).nullish(),
  editedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type Opportunity = z.infer<typeof opportunity>;

export const stageNames = ["lead", "qualified", "proposal", "negotiation", "won", "lost"] as const;
export const stageName = z.enum(stageNames);
export type StageName = z.infer<typeof stageName>;

/** An opportunity's entry into a stage, with what was declared at that moment. */
export const stage = z.looseObject({
  record: z.literal("stage"),
  opportunity: id,
  at: instant,
  stage: stageName,
  /** The stage of one's own process (`steps` of the sales setup), where one was named. */
  step: z.string().max(60).nullish(),
  amount: z.number().nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: "expected a currency of ISO 4217, for example EUR" })
    .nullish(),
  probability: share.nullish(),
  expectedClose: localDay.nullish(),
  sample: z.literal(true).optional(),
});
export type Stage = z.infer<typeof stage>;
