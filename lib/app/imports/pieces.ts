import type { JournalRecord } from "@/lib/model/journal";
import { recordKey } from "@/lib/store/record-rows";
import type { ImportPiece } from "./stage-import";

/** Records that one piece holds, about. */
const recordsAPiece = 2000;

/**
 * Records in pieces to be staged one after the other. A deal and its stages stay in one piece: whether a stage is new
 * is told from those that the deal had before the import.
 * @param mayRepeat whether the same record may come twice (from two files); then the first is taken
 */
export async function* piecesOf(
  records: AsyncIterable<JournalRecord>,
  mayRepeat: boolean,
): AsyncGenerator<ImportPiece> {
  const seen = new Set<string>();
  let piece: JournalRecord[] = [];
  let done = 0;
  for await (const record of records) {
    if (piece.length >= recordsAPiece && record.record !== "stage") {
      done += piece.length;
      yield { text: JSON.stringify(piece), records: done };
      piece = [];
    }
    if (mayRepeat) {
      const key = `${record.record} ${recordKey(record)}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    piece.push(record);
  }
  if (piece.length > 0) yield { text: JSON.stringify(piece), records: done + piece.length };
}
