import { sendRecords } from "@/lib/messages/send-records";
import { firstSchedule, type Schedule } from "@/lib/model/calendar";
import type { JournalRecord, RecordName, RecordOf } from "@/lib/model/journal";
import { type Result, succeed } from "@/lib/model/result";

type Piece = Result<{ records: JournalRecord[]; cursor: string | null }>;

interface Narrowed {
  from?: string;
  to?: string;
  of?: { account: string } | { contact: string } | { opportunity: string };
}

type ValueOf<Asked> = Asked extends Promise<Result<infer Value>> ? Value : never;

/** The values of several answers, by name; where one failed, its failure. */
export async function allOf<Asked extends Readonly<Record<string, Promise<Result<unknown>>>>>(
  asked: Asked,
): Promise<Result<{ [Name in keyof Asked]: ValueOf<Asked[Name]> }>> {
  const values: Record<string, unknown> = {};
  for (const [name, answer] of Object.entries(asked)) {
    const read = await answer;
    if (!read.ok) return read;
    values[name] = read.value;
  }
  // Each value lies under the name of the answer that it came with.
  return succeed(values as { [Name in keyof Asked]: ValueOf<Asked[Name]> });
}

/** Every record of a kind, read piece by piece; for actions those of some days, or with someone. */
export async function readAll<Name extends RecordName>(
  record: Name,
  narrowed: Narrowed = {},
): Promise<Result<RecordOf<Name>[]>> {
  const found: RecordOf<Name>[] = [];
  const read = await readPieces(record, narrowed, (some) => {
    for (const one of some) found.push(one);
  });
  return read.ok ? succeed(found) : read;
}

/** The same, each piece handed on as it comes: nothing here holds them all. */
export async function readPieces<Name extends RecordName>(
  record: Name,
  narrowed: Narrowed,
  onPiece: (records: readonly RecordOf<Name>[]) => void,
): Promise<Result<null>> {
  let cursor: string | null = null;
  do {
    const piece: Piece = await sendRecords("record.read", { record, ...narrowed, cursor });
    if (!piece.ok) return piece;
    // The background answers with records of the kind that was asked for.
    onPiece(piece.value.records as RecordOf<Name>[]);
    cursor = piece.value.cursor;
  } while (cursor !== null);
  return succeed(null);
}

/** Every schedule; the first start's where none was chosen yet. */
export async function readSchedules(): Promise<Result<Schedule[]>> {
  const read = await readAll("schedule");
  return read.ok && read.value.length === 0 ? succeed([firstSchedule]) : read;
}
