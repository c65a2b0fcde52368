/** The bytes of a stream, piece by piece as they come, each told to `onBytes`. */
export async function* bytesOf(
  stream: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes(value.length);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Bytes that were looked at already, and those that come after them, as one stream. */
export function streamOf(first: Uint8Array, rest: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  let isFirst = true;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (isFirst) {
        isFirst = false;
        controller.enqueue(first);
        return;
      }
      const { done, value } = await rest.next();
      if (done) controller.close();
      // A copy: the consumer of a stream may keep what it is given, and the rest is cut out of larger pieces.
      else controller.enqueue(value.slice());
    },
  });
}

/** What lies in memory whole, a table or a calendar: larger than this is no export of one person's. */
export const mostWholeBytes = 512 * 1024 * 1024;

/** All bytes of a stream, or null where there are more than lie in memory whole. */
export async function wholeOf(
  stream: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytesOf(stream, onBytes)) {
    size += piece.length;
    if (size > mostWholeBytes) return null;
    pieces.push(piece);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
