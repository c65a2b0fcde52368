import { z } from "zod";
import { id, instant } from "@/lib/model/primitives";

/** A manager's notes on one individual review, and what was agreed. */
export const reviewView = z.object({
  team: id,
  sender: id,
  period: z.string(),
  notes: z.string().max(5_000),
  cue: z.string().max(300),
  act: z.string().max(300),
  followUp: z.string().nullable(),
  writtenAt: instant.nullable(),
});
export type ReviewView = z.infer<typeof reviewView>;

/** What was agreed in a review, as it arrives: a proposal that the salesperson takes up or leaves. */
export const agreementView = z.object({
  id,
  team: id,
  teamName: z.string(),
  managerName: z.string(),
  cue: z.string(),
  act: z.string(),
  pattern: z.string().nullable(),
  followUp: z.string().nullable(),
  words: z.string(),
  state: z.enum(["proposed", "taken-up", "left"]),
});
export type AgreementView = z.infer<typeof agreementView>;
