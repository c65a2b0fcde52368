/** Bytes as text, a character a byte (not Windows-1252, which `TextDecoder("latin1")` is). */
export async function* latin1Of(
  bytes: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<string> {
  const reader = bytes.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes(value.length);
      // Beyond some 64,000 arguments a call overflows the stack.
      let text = "";
      for (let at = 0; at < value.length; at += 16_384)
        text += String.fromCharCode(...value.subarray(at, at + 16_384));
      yield text;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
