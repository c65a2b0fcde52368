import { z } from "zod";
import { id, instant } from "@/lib/model/primitives";
import { personName, teamSettings } from "@/lib/views/team";

/** A raw Ed25519 public key, base64url. */
export const signingKey = z.string().regex(/^[\w-]{43}$/);
/** An age recipient of an X25519 key. */
export const recipient = z.string().regex(/^age1[a-z0-9]{20,100}$/);

/** What a manager hands to a salesperson: the team, the manager's keys, the carrier, and what is asked. */
export const invitation = teamSettings.extend({ signingKey, recipient, madeAt: instant });
export type Invitation = z.infer<typeof invitation>;

/** What a salesperson hands back: their keys for this team and the name to show. */
export const joinNote = z.strictObject({
  team: id,
  name: personName,
  signingKey,
  recipient,
  madeAt: instant,
});
export type JoinNote = z.infer<typeof joinNote>;

/** What is agreed in a review, as the payload of an envelope of the kind `plan`. */
export const planPayload = z.strictObject({
  format: z.literal("cairn-plan"),
  version: z.literal(1),
  cue: z.string().trim().min(1).max(300),
  act: z.string().trim().min(1).max(300),
  pattern: z.string().max(60).nullable(),
  followUp: z.iso.date().nullable(),
  words: z.string().max(2_000),
});
export type PlanPayload = z.infer<typeof planPayload>;
