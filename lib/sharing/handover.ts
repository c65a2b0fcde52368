import { z } from "zod";
import { id, instant } from "@/lib/model/primitives";
import { type PublicPerson, personKeys, recipient, signingKey } from "./invitation";
import type { SigningKeys } from "./signing";
import { type NoteRefusal, readNote, writeNote } from "./signed-note";

/** A change of manager: the leaving one's key signs the next one's keys, for one team. */
export const handover = z.strictObject({
  team: id,
  signingKey,
  recipient,
  to: personKeys,
  madeAt: instant,
});
export type Handover = z.infer<typeof handover>;

/** Why a change of manager is refused; each has a sentence in `sharing.json`. */
export const handoverRefusals = ["handover-other-team", "note-other-keys"] as const;

/** Signs the change. */
export function writeHandover(change: Omit<Handover, "signingKey">, signing: SigningKeys): Promise<string> {
  return writeNote("cairn-handover", { ...change, signingKey: signing.publicKey }, signing);
}

/**
 * Whether signed changes of manager lead from the key that one trusts to the keys of an invitation. Each link must be signed by
 * the key before it, and be of this very team; links before the trusted key are passed over.
 */
export async function followHandovers(
  team: string,
  trusted: Pick<PublicPerson, "signingKey" | "recipient">,
  changes: readonly string[],
  invited: Pick<PublicPerson, "signingKey" | "recipient">,
): Promise<NoteRefusal | (typeof handoverRefusals)[number] | null> {
  let leader = trusted;
  for (const text of changes) {
    const read = await readNote("cairn-handover", handover, text);
    if (!read.ok) return read.why;
    if (read.note.team !== team) return "handover-other-team";
    if (read.note.signingKey === leader.signingKey) leader = read.note.to;
  }
  const isLed = leader.signingKey === invited.signingKey && leader.recipient === invited.recipient;
  return isLed ? null : "note-other-keys";
}
