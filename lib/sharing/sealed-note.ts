import { concat, decryptWith, encryptTo } from "./age";
import { maxEnvelopeBytes } from "./envelope-format";

const version = 1;
const preamble = `cairn-sealed/${version}\n`;

/** A signed note, encrypted to its readers: one line of preamble, then one age file. */
export async function sealNote(
  note: string,
  recipients: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const encode = (text: string) => new TextEncoder().encode(text);
  return concat(encode(preamble), await encryptTo(recipients, encode(note)));
}

/** The note inside, still to be read by `readNote`; or why there is none. */
export async function openNote(
  bytes: Uint8Array,
  identity: CryptoKey,
): Promise<
  | { readonly ok: true; readonly note: string }
  | {
      readonly ok: false;
      readonly why: "not-a-team-file" | "newer-note" | "refused-not-for-you" | "refused-damaged";
    }
> {
  if (bytes.length > maxEnvelopeBytes) return { ok: false, why: "not-a-team-file" };
  const end = bytes.subarray(0, 64).indexOf(0x0a);
  const first = new TextDecoder("latin1").decode(bytes.subarray(0, Math.max(0, end)));
  const found = /^cairn-sealed\/([1-9]\d{0,5})$/.exec(first)?.[1];
  if (found === undefined) return { ok: false, why: "not-a-team-file" };
  if (Number(found) > version) return { ok: false, why: "newer-note" };
  const inside = await decryptWith(identity, bytes.slice(end + 1));
  if (typeof inside === "string") return { ok: false, why: `refused-${inside}` };
  try {
    return { ok: true, note: new TextDecoder("utf-8", { fatal: true }).decode(inside) };
  } catch {
    return { ok: false, why: "refused-damaged" };
  }
}
