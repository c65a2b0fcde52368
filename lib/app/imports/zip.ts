/** One file inside a zip. `open` gives its bytes as they unpack. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked size in bytes, as the zip says. */
  readonly size: number;
  /** Locked by a password, or packed in a way that browsers don't unpack: it can't be opened. */
  readonly isLocked: boolean;
  readonly isPackedOtherwise: boolean;
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** Why a zip can't be listed: no directory at its end (cut short), or more entries than any archive of mail has. */
export type ZipProblem = { problem: "zip-broken" | "zip-large" };

const endSize = 22;
const longestComment = 65_535;
const endSignature = 0x06054b50;
const largeEndSignature = 0x06064b50;
const largeLocatorSignature = 0x07064b50;
const locatorSize = 20;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** More entries than any archive of mail has. */
const mostEntries = 100_000;

const viewOf = async (blob: Blob): Promise<DataView> => new DataView(await blob.arrayBuffer());

/**
 * The entries of a zip by its central directory (PKWARE APPNOTE 4.3.12 to 4.3.16, with the large sizes of zip64); folders
 * are left out. Nothing is unpacked until an entry is opened.
 */
export async function readZip(zip: Blob): Promise<readonly ZipEntry[] | ZipProblem> {
  const tailStart = Math.max(0, zip.size - endSize - longestComment);
  const tail = await viewOf(zip.slice(tailStart));
  let end = tail.byteLength - endSize;
  while (end >= 0 && tail.getUint32(end, true) !== endSignature) end--;
  if (end < 0) return { problem: "zip-broken" };
  const small = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true),
  ] as const;
  const [count, size, start] = (await largeEnd(zip, tail, end)) ?? small;
  if (count > mostEntries) return { problem: "zip-large" };
  if (start + size > zip.size) return { problem: "zip-broken" };
  return entriesOf(zip, await viewOf(zip.slice(start, start + size)), count);
}

/** A number of eight bytes; beyond what a number holds exactly no file is. */
const large = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Entries, size and start of the directory where the zip tells them in eight bytes each; null where it doesn't. */
async function largeEnd(
  zip: Blob,
  tail: DataView,
  end: number,
): Promise<readonly [count: number, size: number, start: number] | null> {
  const locator = end - locatorSize;
  if (locator < 0 || tail.getUint32(locator, true) !== largeLocatorSignature) return null;
  const at = large(tail, locator + 8);
  const record = await viewOf(zip.slice(at, at + 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== largeEndSignature) return null;
  return [large(record, 32), large(record, 40), large(record, 48)];
}

/** The sizes and the place of an entry, in eight bytes where four don't hold them (4.5.3). */
function placeOf(directory: DataView, at: number, extra: number, extraLength: number) {
  const place = {
    packed: directory.getUint32(at + 20, true),
    size: directory.getUint32(at + 24, true),
    offset: directory.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extra + extraLength; ) {
    const [id, length] = [directory.getUint16(field, true), directory.getUint16(field + 2, true)];
    let value = field + 4;
    for (const name of id === 1 ? (["size", "packed", "offset"] as const) : []) {
      if (place[name] !== 0xffffffff || value + 8 > field + 4 + length) continue;
      place[name] = large(directory, value);
      value += 8;
    }
    field += 4 + length;
  }
  return place;
}

function entriesOf(zip: Blob, directory: DataView, count: number): readonly ZipEntry[] | ZipProblem {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== directorySignature)
      return { problem: "zip-broken" };
    const [flags, method] = [directory.getUint16(at + 8, true), directory.getUint16(at + 10, true)];
    const nameLength = directory.getUint16(at + 28, true);
    const extraLength = directory.getUint16(at + 30, true);
    const nextAt = at + 46 + nameLength + extraLength + directory.getUint16(at + 32, true);
    if (nextAt > directory.byteLength) return { problem: "zip-broken" };
    const nameBytes = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength);
    const name = new TextDecoder().decode(nameBytes);
    const { packed, size, offset } = placeOf(directory, at, at + 46 + nameLength, extraLength);
    const isLocked = (flags & 1) === 1;
    const isPackedOtherwise = method !== 0 && method !== 8;
    if (!name.endsWith("/"))
      entries.push({
        name,
        size,
        isLocked,
        isPackedOtherwise,
        open: () => openEntry(zip, offset, packed, method),
      });
    at = nextAt;
  }
  return entries;
}

async function openEntry(zip: Blob, offset: number, packed: number, method: number) {
  const local = await viewOf(zip.slice(offset, offset + 30));
  if (local.byteLength < 30 || local.getUint32(0, true) !== localSignature)
    throw new DOMException("The zip's directory points beside an entry", "DataError");
  const start = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const bytes = zip.slice(start, start + packed).stream();
  // Both of DecompressionStream's sides carry bytes; its type says BufferSource for one of them.
  return method === 0 ? bytes : bytes.pipeThrough(new DecompressionStream("deflate-raw"));
}
