/** A header block longer than this is no message: it is cut, so that memory stays bounded whatever the file. */
const maxHeaderBytes = 256 * 1024;
/** The most that is kept of a line whose end has not come yet. */
const maxLineBytes = 64 * 1024;

/** The line that begins a message in an mbox: "From ", a word, and a year at the end or near it (RFC 4155). */
const separator = /^From \S+ .*\d{4}(?: [+-]\d{4})?\r?$/;

/**
 * The header blocks of a mailbox, one a message, as they stream by: bodies are passed over unread. A file without any
 * separator is one message (.eml).
 * @param chunks the file's bytes, as text in latin1 (a character a byte), in pieces of any size
 */
export async function* headerBlocks(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  let header: string[] | null = null;
  let headerBytes = 0;
  let before = "";
  let isFirstLine = true;
  let isMbox = false;

  for await (const chunk of withEnd(chunks)) {
    const lines = (rest + chunk.text).split("\n");
    rest = chunk.last ? "" : (lines.pop() ?? "");
    // A body without a line end would grow without bound: what comes after the cut is no header either.
    if (rest.length > maxLineBytes) rest = rest.slice(0, maxLineBytes);
    for (const line of lines) {
      const starts = (isFirstLine || (isMbox && before.trim() === "")) && separator.test(line);
      if (starts) {
        if (header) yield header.join("\n");
        isMbox = true;
        header = [];
        headerBytes = 0;
      } else if (isFirstLine) {
        header = [line];
        headerBytes = line.length;
      } else if (header) {
        if (line.trim() === "" || headerBytes > maxHeaderBytes) {
          yield header.join("\n");
          header = null;
        } else {
          header.push(line);
          headerBytes += line.length;
        }
      }
      isFirstLine = false;
      before = line;
    }
  }
  if (header && header.length > 0) yield header.join("\n");
}

/** The same pieces, with the last one known as such, so that an unfinished last line is not lost. */
async function* withEnd(chunks: AsyncIterable<string>): AsyncGenerator<{ text: string; last: boolean }> {
  for await (const text of chunks) yield { text, last: false };
  yield { text: "", last: true };
}
