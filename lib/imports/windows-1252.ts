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
