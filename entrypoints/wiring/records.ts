import { sendRecords } from "@/lib/messages/send-records";
import type { JournalRecord, RecordName, RecordOf } from "@/lib/model/journal";
import { type Result, succeed } from "@/lib/model/result";

type Piece = Result<{ records: JournalRecord[]; cursor: string | null }>;

interface Narrowed {
  from?: string;
  to?: string;
  of?: { account: string } | { contact: string } | { opportunity: string };
}

/** Every record of a kind, read piece by piece; for actions those of some days, or with someone. */
export async function readAll<Name extends RecordName>(
  record: Name,
  narrowed: Narrowed = {},
): Promise<Result<RecordOf<Name>[]>> {
  const found: RecordOf<Name>[] = [];
  let cursor: string | null = null;
  do {
    const piece: Piece = await sendRecords("record.read", { record, ...narrowed, cursor });
    if (!piece.ok) return piece;
    // The background answers with records of the kind that was asked for.
    for (const one of piece.value.records) found.push(one as RecordOf<Name>);
    cursor = piece.value.cursor;
  } while (cursor !== null);
  return succeed(found);
}
