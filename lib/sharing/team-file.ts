import { z } from "zod";
import { instant } from "@/lib/model/primitives";
import { personName, territory } from "@/lib/views/team";
import { publishedMonth, publishedPhases } from "@/lib/views/team-months";
import { maxEnvelopeBytes } from "./envelope-format";
import { recipient, signingKey } from "./invitation";
import type { PersonKeys } from "./key-seed";
import { openNote, sealNote } from "./sealed-note";
import { type NoteRefusal, readNote, writeNote } from "./signed-note";

/**
 * A whole team in one file: its invitation and its people, signed by whoever leads it and sealed to one reader, whom it names,
 * so that the reader can't pass it on as if it were meant for a third.
 */
export const teamFile = z.strictObject({
  /** Whose team it is, and who signed this. */
  signingKey,
  /** The signing key of the one whom it is for. */
  for: signingKey,
  /** What the reader becomes by it: the manager again on another computer, a second coach, or the next manager. */
  role: z.enum(["self", "coach", "successor"]),
  /** The invitation as it was handed out, signed by itself. */
  invitation: z.string().max(20_000),
  /** For the next manager: the change itself, signed by the one who leaves. */
  handover: z.string().max(2_000).optional(),
  members: z
    .array(
      z.strictObject({
        name: personName,
        signingKey,
        recipient,
        folder: z.string().max(200).nullable(),
        territory: territory.nullable(),
        invitedAt: instant.optional(),
      }),
    )
    .max(2_000),
  /** Months of the team that were published: another reader never publishes them anew. */
  published: z.array(publishedMonth).max(200),
  publishedPhases: z.array(publishedPhases).max(200),
  madeAt: instant,
});
export type TeamFile = z.infer<typeof teamFile>;

/** Why a team's file is refused, beside the reasons of a note; each has a sentence in `sharing.json`. */
export const teamFileRefusals = [
  "not-a-team-file",
  "refused-not-for-you",
  "refused-damaged",
  "team-file-for-another",
] as const;
type TeamFileRefusal = NoteRefusal | (typeof teamFileRefusals)[number];

/** Signs and seals a team's file to its reader. */
export async function sealTeamFile(
  file: Omit<TeamFile, "signingKey">,
  reader: string,
  { signing }: Pick<PersonKeys, "signing">,
): Promise<Uint8Array<ArrayBuffer>> {
  const note = await writeNote("cairn-team", { ...file, signingKey: signing.publicKey }, signing);
  return sealNote(note, [reader]);
}

/** Opens a team's file that is meant for the holder of these keys. */
export async function openTeamFile(
  bytes: Uint8Array,
  { signing, reading }: Pick<PersonKeys, "signing" | "reading">,
): Promise<
  { readonly ok: true; readonly file: TeamFile } | { readonly ok: false; readonly why: TeamFileRefusal }
> {
  const opened = await openNote(bytes, reading.identity);
  if (!opened.ok) return opened;
  const read = await readNote("cairn-team", teamFile, opened.note, maxEnvelopeBytes);
  if (!read.ok) return read.why === "not-a-note" ? { ok: false, why: "not-a-team-file" } : read;
  if (read.note.for !== signing.publicKey) return { ok: false, why: "team-file-for-another" };
  return { ok: true, file: read.note };
}
