/** One file inside a tar. Its bytes are read as they come by, once, before the next entry is asked for. */
export interface TarEntry {
  readonly name: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const blockBytes = 512;
/** A name longer than this is none. */
const mostNameBytes = 65_536;

/** Whether bytes begin a tar: the mark of POSIX (and of GNU) stands at its place (pax, "ustar Interchange Format"). */
export const isTar = (head: Uint8Array): boolean => textOf(head.subarray(257, 262)) === "ustar";

const decoder = new TextDecoder();
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** A number in octal digits, or in base 256 where it is too large for them (GNU). */
function numberOf(bytes: Uint8Array): number {
  const [first = 0] = bytes;
  if ((first & 0x80) === 0) return Number.parseInt(textOf(bytes).trim() || "0", 8);
  return bytes.slice(1).reduce((sum, byte) => sum * 256 + byte, first & 0x7f);
}

/** The path of an extended header: lines of "length key=value". */
function pathOf(header: string): string | null {
  return /^\d+ path=(.*)$/m.exec(header)?.[1] ?? null;
}

/** The files of a tar as it streams by. Throws where it is cut short. */
export async function* tarEntries(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const source = createTake(stream);
  let longName: string | null = null;
  for (;;) {
    const header = await source.exactly(blockBytes);
    if (header === null || header.every((byte) => byte === 0)) return;
    const size = numberOf(header.subarray(124, 136));
    if (!Number.isSafeInteger(size)) throw new DOMException("An entry of the tar tells no size", "DataError");
    const padding = (blockBytes - (size % blockBytes)) % blockBytes;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x" || type === "L") {
      const said = textOf((await source.exactly(Math.min(size, mostNameBytes))) ?? new Uint8Array());
      await source.skip(size - Math.min(size, mostNameBytes) + padding);
      longName = type === "L" ? said : pathOf(said);
      continue;
    }
    const prefix = textOf(header.subarray(345, 500));
    const short = textOf(header.subarray(0, 100));
    const name = longName ?? (prefix === "" ? short : `${prefix}/${short}`);
    longName = null;
    const part = source.part(size);
    if (type === "0" || type === "\u0000") yield { name, size, bytes: part.bytes };
    await part.skipRest();
    await source.skip(padding);
  }
}

/** Takes bytes off a stream, a number at a time. */
function createTake(stream: AsyncIterable<Uint8Array>) {
  const pieces = stream[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  async function some(most: number): Promise<Uint8Array | null> {
    while (held.length === 0) {
      const next = await pieces.next();
      if (next.done) return null;
      held = next.value;
    }
    const taken = held.subarray(0, most);
    held = held.subarray(taken.length);
    return taken;
  }
  const cut = () => new DOMException("The tar ends in the middle of an entry", "DataError");
  async function skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      const taken = await some(left);
      if (taken === null) throw cut();
      left -= taken.length;
    }
  }
  return {
    skip,
    /** Just so many bytes; null where none is left. */
    async exactly(count: number): Promise<Uint8Array | null> {
      const all = new Uint8Array(count);
      for (let done = 0; done < count; ) {
        const taken = await some(count - done);
        if (taken === null && done === 0) return null;
        if (taken === null) throw cut();
        all.set(taken, done);
        done += taken.length;
      }
      return all;
    },
    part(size: number) {
      let left = size;
      async function* bytes(): AsyncGenerator<Uint8Array> {
        while (left > 0) {
          const taken = await some(left);
          if (taken === null) throw cut();
          left -= taken.length;
          yield taken;
        }
      }
      return { bytes: bytes(), skipRest: () => skip(left) };
    },
  };
}
