import { decodeMixed, undoubled } from "./mixed-encodings";
import { decodeWindows1252 } from "./windows-1252";

/** Why the bytes of a file can't be read as text. */
export type FileProblem = "empty" | "zip" | "xlsx" | "gzip" | "pdf" | "binary";

export type FileEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/**
 * What a file's first bytes say of it: its encoding, or why it isn't text. Signatures first, then byte order marks,
 * then whether the bytes are valid UTF-8; what is neither is read as Windows-1252, which is what Excel writes in
 * Western Europe.
 * @param head the first bytes of the file (a few kilobytes are enough; a cut character at the end is forgiven)
 */
export function sniff(head: Uint8Array): { encoding: FileEncoding } | { problem: FileProblem } {
  if (head.length === 0) return { problem: "empty" };
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return { problem: holdsWorkbook(head) ? "xlsx" : "zip" };
  if (startsWith(head, 0x1f, 0x8b)) return { problem: "gzip" };
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return { problem: "pdf" };
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return { encoding: "utf-8" };
  if (startsWith(head, 0xff, 0xfe)) return { encoding: "utf-16le" };
  if (startsWith(head, 0xfe, 0xff)) return { encoding: "utf-16be" };
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > head.length / 4) return { encoding: head[0] === 0 ? "utf-16be" : "utf-16le" };
  if (zeros > 0) return { problem: "binary" };
  return { encoding: isUtf8(head) ? "utf-8" : "windows-1252" };
}

/** A workbook is a zip whose first entries name its parts; a Takeout or any other zip doesn't. */
function holdsWorkbook(head: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(head);
  return text.includes("[Content_Types].xml") || text.includes("xl/");
}

const bytesAtOnce = 1 << 20;

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    // `stream` forgives a character that a cut left unfinished. Piece by piece no second copy of a large text is made.
    for (let at = 0; at < bytes.length; at += bytesAtOnce)
      decoder.decode(bytes.subarray(at, at + bytesAtOnce), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The text of a whole file in its sniffed encoding, without its byte order mark; or why it isn't text. */
export function textOf(
  bytes: Uint8Array,
): { text: string; encoding: FileEncoding } | { problem: FileProblem } {
  const sniffed = sniff(bytes.subarray(0, 65_536));
  if ("problem" in sniffed) return sniffed;
  const { encoding } = sniffed;
  if (encoding === "utf-16le" || encoding === "utf-16be")
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  // A byte that isn't UTF-8 may come after the sniffed head.
  if (encoding === "utf-8" && isUtf8(bytes))
    return { text: undoubled(new TextDecoder().decode(bytes)), encoding };
  const mixed = decodeMixed(bytes);
  return mixed === null
    ? { text: decodeWindows1252(bytes), encoding: "windows-1252" }
    : { text: mixed, encoding: "utf-8" };
}
