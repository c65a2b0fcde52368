/** One file inside a zip. `open` gives its bytes as they unpack. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked size in bytes, as the zip says. */
  readonly size: number;
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** Why a zip can't be listed: no directory at its end (cut short), or packed beyond 4 GB (zip64). */
export type ZipProblem = { problem: "zip-broken" | "zip-large" };

const endSize = 22;
const longestComment = 65_535;
const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** More entries than any archive of mail has. */
const mostEntries = 100_000;

const viewOf = async (blob: Blob): Promise<DataView> => new DataView(await blob.arrayBuffer());

/**
 * The entries of a zip by its central directory (PKWARE APPNOTE 4.3.12, 4.3.16), stored or deflated; folders and
 * encrypted entries are left out. Nothing is unpacked until an entry is opened.
 */
export async function readZip(zip: Blob): Promise<readonly ZipEntry[] | ZipProblem> {
  const tailStart = Math.max(0, zip.size - endSize - longestComment);
  const tail = await viewOf(zip.slice(tailStart));
  let end = tail.byteLength - endSize;
  while (end >= 0 && tail.getUint32(end, true) !== endSignature) end--;
  if (end < 0) return { problem: "zip-broken" };
  const [count, size, start] = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true),
  ];
  if (start === 0xffffffff || count === 0xffff) return { problem: "zip-large" };
  if (start + size > zip.size || count > mostEntries) return { problem: "zip-broken" };
  return entriesOf(zip, await viewOf(zip.slice(start, start + size)), count);
}

function entriesOf(zip: Blob, directory: DataView, count: number): readonly ZipEntry[] | ZipProblem {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== directorySignature)
      return { problem: "zip-broken" };
    const [flags, method] = [directory.getUint16(at + 8, true), directory.getUint16(at + 10, true)];
    const [packed, size] = [directory.getUint32(at + 20, true), directory.getUint32(at + 24, true)];
    const nameLength = directory.getUint16(at + 28, true);
    const offset = directory.getUint32(at + 42, true);
    const nextAt =
      at + 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (nextAt > directory.byteLength) return { problem: "zip-broken" };
    const nameBytes = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength);
    const name = new TextDecoder().decode(nameBytes);
    const isEncrypted = (flags & 1) === 1;
    if (!name.endsWith("/") && !isEncrypted && (method === 0 || method === 8))
      entries.push({ name, size, open: () => openEntry(zip, offset, packed, method) });
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
