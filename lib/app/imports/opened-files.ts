import { type CsvTable, readCsv } from "@/lib/imports/csv";
import { textKind } from "@/lib/imports/file-kind";
import { type FileEncoding, sniff, textOf } from "@/lib/imports/file-text";
import { isHeaderless } from "@/lib/imports/headerless";
import { headerBlocks } from "@/lib/imports/mail/mbox";
import { type MessageHead, readHead } from "@/lib/imports/mail/message-head";
import { type TableKind, tableKind } from "@/lib/imports/table-kind";
import type { FileTrouble, UnreadFile } from "@/lib/views/import-reading";
import { bytesOf } from "./bytes";
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

/** A table lies in memory whole: larger than this is no export of one person's deals. */
const largestTableBytes = 512 * 1024 * 1024;
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

async function openFile(opened: OpenedFiles, file: File, onBytes: OnBytes): Promise<void> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const sniffed = sniff(head);
  if ("problem" in sniffed && sniffed.problem === "zip") return openZip(opened, file, onBytes);
  const open = () => Promise.resolve<ReadableStream<Uint8Array>>(file.stream());
  await openText(opened, { name: file.name, size: file.size, open }, head, onBytes);
}

const worthOpening = /\.(mbox|eml|ics|csv|txt)$/i;

/** A Takeout or any other zip: its mailboxes, calendars and tables; the rest is left alone. */
async function openZip(opened: OpenedFiles, file: File, onBytes: OnBytes): Promise<void> {
  const entries = await readZip(file);
  if ("problem" in entries) {
    opened.unread.push({ name: file.name, trouble: entries.problem });
    return;
  }
  const wanted = entries.filter(({ name }) => worthOpening.test(name));
  if (wanted.length === 0) opened.unread.push({ name: file.name, trouble: "zip-nothing" });
  for (const entry of wanted) {
    const source = { name: entry.name, size: entry.size, open: () => entry.open() };
    await openText(opened, source, await beginning(await entry.open()), onBytes);
  }
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
  if (source.size > largestTableBytes) return refuse(kind === "calendar" ? "calendar-large" : "table-large");
  const bytes = new Uint8Array(await new Response(await source.open()).arrayBuffer());
  onBytes(bytes.length);
  const decoded = textOf(bytes);
  if ("problem" in decoded) return refuse(decoded.problem === "zip" ? "zip-nothing" : decoded.problem);
  if (kind === "calendar") {
    opened.calendars.push({ file: source.name, text: decoded.text });
    return;
  }
  const table = readCsv(decoded.text);
  if ("problem" in table)
    return refuse(table.problem, table.problem === "open-quote" ? table.row : undefined);
  if (isHeaderless(table)) return refuse("no-header");
  opened.tables.push({ file: source.name, kind: tableKind(table), table });
}

/** The beginning as text; a mailbox may hold bytes that are text in no encoding, and is still one. */
function headText(head: Uint8Array, sniffed: { encoding: FileEncoding } | { problem: string }): string {
  return new TextDecoder("encoding" in sniffed ? sniffed.encoding : "latin1").decode(head.subarray(0, 4096));
}

async function openMail(opened: OpenedFiles, source: Source, onBytes: OnBytes): Promise<void> {
  opened.mailFiles += 1;
  let unread = 0;
  for await (const block of headerBlocks(bytesOf(await source.open(), onBytes))) {
    const head = readHead(block);
    if (head) opened.heads.push(detached(head));
    else unread += 1;
  }
  if (unread > 0) opened.unreadMessages.set(source.name, unread);
}

/** A head whose texts are its own: cut out of the block that they were read from, each would keep all of it. */
const detached = (head: MessageHead): MessageHead => JSON.parse(JSON.stringify(head)) as MessageHead;
