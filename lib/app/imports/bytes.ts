/** How much is asked for at once. */
const pieceBytes = 1 << 20;

/**
 * The bytes of a stream in pieces, each of which is filled anew once the next one is asked for: where the browser can
 * fill a piece of ours, a file of any size passes through one.
 */
export async function* bytesOf(
  stream: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const next = readsOf(stream);
  try {
    for (;;) {
      const value = await next.read();
      if (value === null) return;
      onBytes(value.length);
      yield value;
    }
  } finally {
    await next.cancel().catch(() => undefined);
  }
}

interface Reads {
  /** The next piece; null at the end. */
  read(): Promise<Uint8Array | null>;
  cancel(): Promise<void>;
}

function readsOf(stream: ReadableStream<Uint8Array>): Reads {
  const own = ownPieceReader(stream);
  if (own) {
    let buffer = new ArrayBuffer(pieceBytes);
    return {
      read: async () => {
        const { done, value } = await own.read(new Uint8Array(buffer));
        if (done || value === undefined) return null;
        ({ buffer } = value);
        return value;
      },
      cancel: () => own.cancel(),
    };
  }
  const reader = stream.getReader();
  return {
    read: async () => (await reader.read()).value ?? null,
    cancel: () => reader.cancel(),
  };
}

/** A reader that fills pieces of ours; null for a stream that gives its own (what unpacks a zip). */
function ownPieceReader(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return null;
  }
}
