/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters (WHATWG Encoding, index windows-1252). */
const own = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/**
 * Bytes of Windows-1252 as text. Some releases of Node read the label as Latin-1 and leave control characters where
 * quotes and the euro sign stand: they are set right here, in a browser there are none.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replaceAll(/[\u0080-\u009F]/g, (character) => own[character.charCodeAt(0) - 0x80] ?? character);
}

/** A text as bytes of Windows-1252; null where it has a character that Windows-1252 has not. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : 0x80 + own.indexOf(text[at] ?? "");
    if (byte < 0x80 && code >= 0x80) return null;
    bytes[at] = byte;
  }
  return bytes;
}
