import { type CsvTable, readCsv } from "@/lib/imports/csv";
import { textKind } from "@/lib/imports/file-kind";
import { type FileEncoding, sniff, textOf } from "@/lib/imports/file-text";
import { isHeaderless } from "@/lib/imports/headerless";
import { headerBlocks } from "@/lib/imports/mail/mbox";
import { createHeadKeeper } from "@/lib/imports/mail/kept-head";
import { type MessageHead, readHead } from "@/lib/imports/mail/message-head";
import { type TableKind, tableKind } from "@/lib/imports/table-kind";
import type { FileTrouble, UnreadFile } from "@/lib/views/import-reading";
import { bytesOf, mostWholeBytes, streamOf, wholeOf } from "./bytes";
import { isTar, tarEntries } from "./tar";
import { readZip } from "./zip";

/** What was read of the files, before anything is made of it. Of messages their heads alone. */
export interface OpenedFiles {
  /** `kind` is null where it can't be told what a table holds. */
  readonly tables: { readonly file: string; readonly kind: TableKind | null; readonly table: CsvTable }[];
  readonly calendars: { readonly file: string; readonly text: string }[];
  readonly heads: MessageHead[];
  mailFiles: number;
  /** Messages that could not be read, by file. */
  readonly unreadMessages: Map<string, number>;
  readonly unread: UnreadFile[];
}

/** How many bytes of all the files have been read; of a zip, packed or unpacked, whichever is known. */
export type OnBytes = (bytes: number) => void;

const headBytes = 65_536;

/** Reads files one after the other, mail as a stream. What can't be read is named, and the others go on. */
export async function openFiles(files: readonly File[], onBytes: OnBytes): Promise<OpenedFiles> {
  const opened: OpenedFiles = {
    tables: [],
    calendars: [],
    heads: [],
    mailFiles: 0,
    unreadMessages: new Map(),
    unread: [],
  };
  for (const file of files) {
    const { heads, tables, calendars, mailFiles } = opened;
    const before = [heads.length, tables.length, calendars.length] as const;
    try {
      await openFile(opened, file, onBytes);
    } catch (error) {
      // Half of a file is none of it: what was read before it broke off is not brought in.
      [heads.length, tables.length, calendars.length] = before;
      opened.mailFiles = mailFiles;
      // A file that was changed or moved while it was read, or a broken stream inside a zip.
      const isGone = error instanceof DOMException && /NotReadable|NotFound/.test(error.name);
      opened.unread.push({ name: file.name, trouble: isGone ? "changed" : "zip-broken" });
    }
  }
  return opened;
}

interface Source {
  readonly name: string;
  readonly size: number;
  readonly open: () => Promise<ReadableStream<Uint8Array>>;
}

/** Archives within archives are opened so many deep. */
const deepest = 2;

async function openFile(opened: OpenedFiles, file: File, onBytes: OnBytes): Promise<void> {
  await openArchiveOrText(opened, file.name, file, onBytes, 0);
}

async function openArchiveOrText(
  opened: OpenedFiles,
  name: string,
  blob: Blob,
  onBytes: OnBytes,
  depth: number,
): Promise<void> {
  const head = new Uint8Array(await blob.slice(0, headBytes).arrayBuffer());
  const sniffed = sniff(head);
  if ("problem" in sniffed && depth < deepest) {
    if (sniffed.problem === "zip") return openZip(opened, name, blob, onBytes, depth);
    if (sniffed.problem === "gzip") return openGzip(opened, name, blob, onBytes);
  }
  const open = () => Promise.resolve<ReadableStream<Uint8Array>>(blob.stream());
  await openText(opened, { name, size: blob.size, open }, head, onBytes);
}

const worthOpening = /\.(mbox|eml|ics|csv|tsv|txt)$/i;

/** A Takeout or any other zip: its mailboxes, calendars and tables, and zips inside it; the rest is left alone. */
async function openZip(
  opened: OpenedFiles,
  name: string,
  zip: Blob,
  onBytes: OnBytes,
  depth: number,
): Promise<void> {
  const entries = await readZip(zip);
  if ("problem" in entries) {
    opened.unread.push({ name, trouble: entries.problem });
    return;
  }
  const wanted = entries.filter((entry) => worthOpening.test(entry.name) || /\.zip$/i.test(entry.name));
  if (wanted.length === 0) opened.unread.push({ name, trouble: "zip-nothing" });
  for (const entry of wanted) {
    if (entry.isLocked) opened.unread.push({ name: entry.name, trouble: "zip-locked" });
    else if (entry.isPackedOtherwise) opened.unread.push({ name: entry.name, trouble: "zip-method" });
    else if (/\.zip$/i.test(entry.name)) {
      // The browser keeps a large one on its disk.
      const inner = await new Response(await entry.open()).blob();
      await openArchiveOrText(opened, entry.name, inner, onBytes, depth + 1);
    } else {
      const source = { name: entry.name, size: entry.size, open: () => entry.open() };
      await openText(opened, source, await beginning(await entry.open()), onBytes);
    }
  }
}

/** What gzip packs: a tar (as a Takeout may come), of which the same is read as of a zip, or one file. */
async function openGzip(opened: OpenedFiles, name: string, packed: Blob, onBytes: OnBytes): Promise<void> {
  const unpack = () => packed.stream().pipeThrough(new DecompressionStream("gzip"));
  const head = await beginning(unpack());
  if (!isTar(head)) {
    const inside = name.replace(/\.gz$/i, "");
    // The size isn't known before it is unpacked: a table's is told while it is read.
    return openText(opened, { name: inside, size: 0, open: () => Promise.resolve(unpack()) }, head, onBytes);
  }
  let isWorth = false;
  for await (const entry of tarEntries(bytesOf(unpack()))) {
    if (!worthOpening.test(entry.name)) continue;
    isWorth = true;
    const pieces = entry.bytes[Symbol.asyncIterator]();
    const first = (await pieces.next()).value ?? new Uint8Array();
    // What was looked at goes first; an entry of a tar streams by only once.
    const start = first.slice();
    const open = () => Promise.resolve(streamOf(start, pieces));
    await openText(
      opened,
      { name: entry.name, size: entry.size, open },
      start.subarray(0, headBytes),
      onBytes,
    );
  }
  if (!isWorth) opened.unread.push({ name, trouble: "zip-nothing" });
}

async function beginning(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const { value } = await reader.read();
  await reader.cancel().catch(() => undefined);
  return (value ?? new Uint8Array()).slice(0, headBytes);
}

async function openText(
  opened: OpenedFiles,
  source: Source,
  head: Uint8Array,
  onBytes: OnBytes,
): Promise<void> {
  const refuse = (trouble: FileTrouble, row?: number) => {
    opened.unread.push({ name: source.name, trouble, ...(row === undefined ? {} : { row }) });
  };
  const sniffed = sniff(head);
  const kind = textKind(headText(head, sniffed));
  if (kind === "mail") return openMail(opened, source, onBytes);
  if ("problem" in sniffed) return refuse(sniffed.problem === "zip" ? "zip-nothing" : sniffed.problem);
  if (source.size > mostWholeBytes) return refuse(kind === "calendar" ? "calendar-large" : "table-large");
  const decoded = await decodedOf(source, onBytes);
  if (decoded === null) return refuse(kind === "calendar" ? "calendar-large" : "table-large");
  if ("problem" in decoded) return refuse(decoded.problem === "zip" ? "zip-nothing" : decoded.problem);
  if (kind === "calendar") {
    opened.calendars.push({ file: source.name, text: decoded.text });
    return;
  }
  const table = readCsv(decoded.text);
  if ("problem" in table)
    return refuse(table.problem, table.problem === "open-quote" ? table.row : undefined);
  if (isHeaderless(table)) return refuse("no-header");
  opened.tables.push({ file: freeName(opened, source.name), kind: tableKind(table), table });
}

/** The text of a file that is read whole; its bytes are gone before anything is made of it. Null for one too large. */
async function decodedOf(source: Source, onBytes: OnBytes): Promise<ReturnType<typeof textOf> | null> {
  const bytes = await wholeOf(await source.open(), onBytes);
  return bytes === null ? null : textOf(bytes);
}

/** What is said of a table is kept by its name: of two files with one name the second gets a number. */
function freeName({ tables }: OpenedFiles, name: string): string {
  const isTaken = (one: string) => tables.some(({ file }) => file === one);
  let number = 1;
  while (isTaken(number === 1 ? name : `${name} (${number})`)) number += 1;
  return number === 1 ? name : `${name} (${number})`;
}

/** The beginning as text; a mailbox may hold bytes that are text in no encoding, and is still one. */
function headText(head: Uint8Array, sniffed: { encoding: FileEncoding } | { problem: string }): string {
  return new TextDecoder("encoding" in sniffed ? sniffed.encoding : "latin1").decode(head.subarray(0, 4096));
}

async function openMail(opened: OpenedFiles, source: Source, onBytes: OnBytes): Promise<void> {
  opened.mailFiles += 1;
  let unread = 0;
  const kept = createHeadKeeper();
  for await (const block of headerBlocks(bytesOf(await source.open(), onBytes))) {
    const head = readHead(block);
    if (head) opened.heads.push(kept(head));
    else unread += 1;
  }
  if (unread > 0) opened.unreadMessages.set(source.name, unread);
}
