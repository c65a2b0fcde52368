import { closeSync, openSync, readSync } from "node:fs";

const chunkBytes = 1 << 20;

/** The lines of a UTF-8 file, read a megabyte at a time. Throws a TypeError where it is not UTF-8. */
export function* fileLines(path: string): Generator<string, void, undefined> {
  const file = openSync(path, "r");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const chunk = new Uint8Array(chunkBytes);
  let rest = "";
  try {
    for (;;) {
      const read = readSync(file, chunk, 0, chunkBytes, null);
      rest += decoder.decode(chunk.subarray(0, read), { stream: read > 0 });
      const lines = rest.split(/\r?\n/);
      rest = lines.pop() ?? "";
      yield* lines;
      if (read === 0) break;
    }
    if (rest !== "") yield rest;
  } finally {
    closeSync(file);
  }
}
