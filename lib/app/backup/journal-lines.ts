import { fail, type Result, succeed } from "@/lib/model/result";

/** A line of a file with its number, from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** The last line, and no line end after it. */
  readonly isOpen: boolean;
}

/** A longer line is no record of a journal. */
const longestLine = 2_000_000;

/**
 * The lines of a text file in UTF-8, read as a stream: a file of any length passes through little memory. Ends
 * with an error value where the bytes are no UTF-8 (a UTF-16 file, a wrong encoding) or a line has no end.
 * Empty lines are left out; `onProgress` hears how many bytes were read.
 */
export async function* linesOf(
  file: Blob,
  onProgress: (bytes: number) => void = () => undefined,
): AsyncGenerator<Result<Line>> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = file.stream().getReader();
  let [rest, number, bytes] = ["", 0, 0];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const isFirst = bytes === 0;
      bytes += value?.length ?? 0;
      onProgress(bytes);
      const text = value && isFirst && isUtf16(value) ? null : decoded(decoder, value, done);
      if (text === null) {
        yield fail("file-encoding");
        return;
      }
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        number += 1;
        if (line.trim() !== "") yield succeed({ number, text: line.trim(), isOpen: false });
      }
      if (rest.length > longestLine) {
        yield fail("file-unreadable", { name: "none", line: number + 1, detail: "none" });
        return;
      }
      if (done) break;
    }
    if (rest.trim() !== "") yield succeed({ number: number + 1, text: rest.trim(), isOpen: true });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Whether the first bytes say UTF-16: by its mark, or by the zero beside a first ASCII letter. */
const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  bytes[0] === 0 ||
  bytes[1] === 0;

function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined, done: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: !done });
  } catch {
    return null;
  }
}
