import { decodeWindows1252, encodeWindows1252 } from "./windows-1252";

/** How many bytes one character beyond ASCII takes at a place, or 0 where the bytes there are no UTF-8 (RFC 3629). */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/**
 * A text of which some bytes are UTF-8 and a few are not, as where rows of two exports were put into one file: what is
 * UTF-8 is read as such, the other bytes as Windows-1252. Null where UTF-8 is not the greater part of it.
 */
export function decodeMixed(bytes: Uint8Array): string | null {
  let whole = 0;
  const strays: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = sequenceAt(bytes, at);
    if (length === 0) strays.push(at);
    else {
      whole += 1;
      at += length - 1;
    }
    // Beyond this it is no matter of a few strays.
    if (strays.length > 1000 && strays.length > whole) return null;
  }
  if (strays.length >= whole) return null;
  const decoder = new TextDecoder();
  let [text, from] = ["", 0];
  for (const at of strays) {
    text += decoder.decode(bytes.subarray(from, at)) + decodeWindows1252(bytes.subarray(at, at + 1));
    from = at + 1;
  }
  return text + decoder.decode(bytes.subarray(from));
}

/** What the first byte of an accent, a quote or the euro sign in UTF-8 looks like when it was taken for Windows-1252. */
const twiceEncoded = /Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œž]|â‚¬|â€/;

/**
 * A text that was UTF-8, read as Windows-1252 and saved again ("SociÃ©tÃ©"), as it was before; any other text as it is.
 */
export function undoubled(text: string): string {
  if (!twiceEncoded.test(text)) return text;
  const bytes = encodeWindows1252(text);
  if (bytes === null) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
