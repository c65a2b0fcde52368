/** A header block longer than this is no message: it is cut, so that memory stays bounded whatever the file. */
const maxHeaderBytes = 256 * 1024;
/** The most that is kept of a line whose end has not come yet. */
const maxLineBytes = 64 * 1024;

const lineFeed = 10;
const space = 32;
const fromWord = new TextEncoder().encode("From ");

/** The line that begins a message in an mbox: "From ", a word, and a year at the end or near it (RFC 4155). */
const separator = /^From \S+ .*\d{4}(?: [+-]\d{4})?\r?$/;

/**
 * The header blocks of a mailbox, one a message, as they stream by: bodies are passed over as bytes, and no text is made
 * of them. A file without any separator is one message (.eml). A block is text in latin1, a character a byte.
 * @param chunks the file's bytes, in pieces of any size; a piece may be filled anew once the next one is asked for
 */
export async function* headerBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const reader = createHeaderReader();
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    let start = 0;
    if (rest.length > 0) {
      const end = chunk.indexOf(lineFeed);
      rest = joined(rest, chunk.subarray(0, end < 0 ? chunk.length : end));
      if (end < 0) continue;
      if (reader.needs(rest, 0, rest.length)) yield* reader.line(rest, 0, rest.length);
      start = end + 1;
    }
    for (;;) {
      const end = chunk.indexOf(lineFeed, start);
      if (end < 0) break;
      if (reader.needs(chunk, start, end)) yield* reader.line(chunk, start, end);
      start = end + 1;
    }
    // A body without a line end would grow without bound: what comes after the cut is no header either.
    rest = chunk.slice(start, start + maxLineBytes);
  }
  if (reader.needs(rest, 0, rest.length)) yield* reader.line(rest, 0, rest.length);
  yield* reader.end();
}

/** Two pieces of one line, cut where it is longer than any line of a header. */
function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  const kept = after.subarray(0, Math.max(0, maxLineBytes - before.length));
  const line = new Uint8Array(before.length + kept.length);
  line.set(before);
  line.set(kept, before.length);
  return line;
}

/** Reads lines one after the other and gives the header block that each of them completes. */
function createHeaderReader() {
  let header: string[] | null = null;
  let headerBytes = 0;
  let isAfterBlank = false;
  let isFirstLine = true;
  let isMbox = false;
  return {
    /** Whether a line says anything: of a body only an empty line does, and what may begin a message after one. */
    needs(bytes: Uint8Array, start: number, end: number): boolean {
      if (isFirstLine || header !== null) return true;
      const isBlank = isBlankLine(bytes, start, end);
      const begins = isAfterBlank && isMbox && isFrom(bytes, start, end);
      isAfterBlank = isBlank;
      return begins;
    },
    *line(bytes: Uint8Array, start: number, end: number): Generator<string> {
      const text = latin1(bytes, start, end);
      // What `needs` passes on of a body comes after an empty line.
      const mayBegin = isFirstLine || (isMbox && header === null);
      if (mayBegin && separator.test(text)) {
        if (header) yield header.join("\n");
        [isMbox, header, headerBytes] = [true, [], 0];
      } else if (isFirstLine) {
        [header, headerBytes] = [[text], text.length];
      } else if (header) {
        if (text.trim() === "" || headerBytes > maxHeaderBytes) {
          yield header.join("\n");
          header = null;
        } else {
          header.push(text);
          headerBytes += text.length;
        }
      }
      isFirstLine = false;
      isAfterBlank = text.trim() === "";
    },
    *end(): Generator<string> {
      if (header?.some((line) => line.trim() !== "")) yield header.join("\n");
    },
  };
}

function isBlankLine(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) > space) return false;
  return true;
}

function isFrom(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start > fromWord.length && fromWord.every((code, index) => bytes[start + index] === code);
}

/** Bytes as text, a character a byte (not Windows-1252, which `TextDecoder("latin1")` is). */
function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  // Beyond some 64,000 arguments a call overflows the stack; no line is longer than two such pieces.
  for (let at = start; at < end && at < start + maxLineBytes; at += 16_384)
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, Math.min(end, at + 16_384)));
  return text;
}
