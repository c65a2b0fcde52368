import {
  isRecordName,
  journalHeader,
  type JournalHeader,
  type JournalRecord,
  journalRecords,
  journalVersion,
} from "@/lib/model/journal";
import { fail, type Failure, type Result, succeed } from "@/lib/model/result";
import { type Line, linesOf } from "./journal-lines";

/** A piece of a journal file: its records, and the lines that are none. */
export interface JournalPiece {
  readonly header: JournalHeader;
  readonly records: readonly JournalRecord[];
  readonly bad: readonly Failure[];
}

/** Records that one piece holds. */
const recordsAPiece = 4000;

/**
 * Reads a journal file piece by piece. A header that is missing, of a newer version or in another encoding ends the
 * reading with an error value; a line that is no record is told by its number, and the others go on.
 */
export async function* readJournal(
  file: Blob,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<Result<JournalPiece>> {
  let header: JournalHeader | null = null;
  let records: JournalRecord[] = [];
  let bad: Failure[] = [];
  for await (const line of linesOf(file, onProgress)) {
    if (!line.ok) {
      yield line;
      return;
    }
    if (header === null) {
      const first = readHeader(line.value);
      if (!first.ok) {
        yield first;
        return;
      }
      header = first.value;
      continue;
    }
    const record = readRecord(line.value);
    if (record.ok) records.push(record.value);
    else bad.push(record.error);
    if (records.length < recordsAPiece) continue;
    yield succeed({ header, records, bad });
    [records, bad] = [[], []];
  }
  if (header === null) yield unreadable(1, "empty");
  else yield succeed({ header, records, bad });
}

const unreadable = (line: number, detail: string) => fail("file-unreadable", { name: "none", line, detail });

function readHeader({ text, number }: Line): Result<JournalHeader> {
  const json = parsed(text);
  if (!(json instanceof Object) || !("record" in json) || json.record !== "journal")
    return unreadable(number, "journal");
  if ("version" in json && typeof json.version === "number" && json.version > journalVersion)
    return fail("file-newer", { version: json.version });
  const header = journalHeader.safeParse(json);
  return header.success
    ? succeed(header.data)
    : unreadable(number, header.error.issues[0]?.message ?? "journal");
}

function readRecord({ text, number, isOpen }: Line): Result<JournalRecord> {
  const json = parsed(text);
  if (json === undefined)
    return isOpen ? fail("file-truncated", { line: number }) : unreadable(number, "JSON");
  return parseRecord(json, number);
}

/** A record of the journal, parsed; else what is wrong with the line that it stands on. */
export function parseRecord(json: unknown, line: number): Result<JournalRecord> {
  const name = json instanceof Object && "record" in json ? json.record : undefined;
  if (!isRecordName(name)) return unreadable(line, `record ${String(name).slice(0, 60)}`);
  const record = journalRecords[name].safeParse(json);
  if (record.success) return succeed(record.data);
  const issue = record.error.issues[0];
  return unreadable(line, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim().slice(0, 200));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
