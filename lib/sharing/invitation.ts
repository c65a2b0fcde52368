import { z } from "zod";
import { id, instant } from "@/lib/model/primitives";
import { personName, teamSettings } from "@/lib/views/team";

/** A raw Ed25519 public key, base64url. */
export const signingKey = z.string().regex(/^[\w-]{43}$/);
/** An age recipient of an X25519 key. */
export const recipient = z.string().regex(/^age1[a-z0-9]{20,100}$/);

/** Someone by name and public keys. */
export const personKeys = z.strictObject({ name: personName, signingKey, recipient });
export type PublicPerson = z.infer<typeof personKeys>;

/** So many others may read a team's summaries beside the manager. */
export const mostCoaches = 3;
/** So many changes of manager are carried along, for those who missed some of them. */
export const mostHandovers = 6;

/**
 * What a manager hands to a salesperson: the team, the manager's keys, who else reads, the carrier, and what is asked. It holds
 * whole: who is not named in the newest one reads no longer.
 */
export const invitation = teamSettings.extend({
  signingKey,
  recipient,
  coaches: z.array(personKeys).max(mostCoaches).optional(),
  /** By which signed changes of manager this key leads the team, oldest first. */
  handovers: z.array(z.string().max(2_000)).max(mostHandovers).optional(),
  madeAt: instant,
});
export type Invitation = z.infer<typeof invitation>;

/** What a coach hands to a manager: under which name and keys they would read. */
export const coachCard = personKeys.extend({ madeAt: instant });

/** What an invitation is made of: the team's settings, the keys that signed it, and what was decided about readers. */
export function partsOf({ signingKey, recipient, coaches, handovers, madeAt, ...settings }: Invitation) {
  return { settings, signingKey, recipient, coaches: coaches ?? [], handovers: handovers ?? [], madeAt };
}

/** What a salesperson hands back: their keys for this team and the name to show. */
export const joinNote = z.strictObject({
  team: id,
  name: personName,
  signingKey,
  recipient,
  /** When the invitation was made that this answers. */
  invitedAt: instant.optional(),
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
