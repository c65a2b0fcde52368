import { z } from "zod";
import { fromBase64Url, toBase64Url } from "./envelope-format";
import { isSignedBy, type SigningKeys, sign } from "./signing";

/** The newest version of signed notes that this Cairn reads and writes. */
const noteVersion = 1;
/** A note has a few hundred bytes; a longer text is refused before it is parsed, unless a format holds more. */
const longestNote = 20_000;

const outside = z.strictObject({
  format: z.enum([
    "cairn-invitation",
    "cairn-join",
    "cairn-practice",
    "cairn-team",
    "cairn-coach",
    "cairn-handover",
  ]),
  version: z.int().min(1),
  /** The note itself as JSON: these very characters are signed. */
  note: z.string(),
  signature: z.string(),
});
export type NoteFormat = z.infer<typeof outside>["format"];

/** Why a note is refused; each has a sentence (`sharing.note-<reason>`). */
export const noteRefusals = ["not-a-note", "newer-note", "altered-note"] as const;
export type NoteRefusal = (typeof noteRefusals)[number];

const signedBytes = (format: NoteFormat, version: number, note: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${format}/${version}\n${note}`);

/** A note as text: a line of JSON, signed by the key that it names. */
export async function writeNote(format: NoteFormat, note: unknown, keys: SigningKeys): Promise<string> {
  const text = JSON.stringify(note);
  const signature = toBase64Url(await sign(signedBytes(format, noteVersion, text), keys));
  return JSON.stringify({ format, version: noteVersion, note: text, signature });
}

/** Reads a note of a format: whole, of a version that is known, and signed by the key that it names. */
export async function readNote<Schema extends z.ZodType<{ signingKey: string }>>(
  format: NoteFormat,
  schema: Schema,
  text: string,
  longest: number = longestNote,
): Promise<{ ok: true; note: z.infer<Schema> } | { ok: false; why: NoteRefusal }> {
  const read = text.length > longest ? null : outside.safeParse(parsed(text.trim())).data;
  if (!read || read.format !== format) return { ok: false, why: "not-a-note" };
  if (read.version > noteVersion) return { ok: false, why: "newer-note" };
  const note = schema.safeParse(parsed(read.note));
  const signature = fromBase64Url(read.signature);
  // The last letter of a base64 text has bits that say nothing: one spelling alone counts, or a changed text would pass.
  if (!note.success || !signature || toBase64Url(signature) !== read.signature)
    return { ok: false, why: "altered-note" };
  const isWhole = await isSignedBy(
    note.data.signingKey,
    signature,
    signedBytes(format, read.version, read.note),
  );
  return isWhole ? { ok: true, note: note.data } : { ok: false, why: "altered-note" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
