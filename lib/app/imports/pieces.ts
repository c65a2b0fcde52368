import type { JournalRecord } from "@/lib/model/journal";

/** Records that one piece holds, about. */
const recordsAPiece = 500;

/**
 * Records in pieces to be staged one after the other. A deal and its stages stay in one piece: whether a stage is new
 * is told from those that the deal had before the import.
 */
export function* piecesOf(records: readonly JournalRecord[]): Generator<readonly JournalRecord[]> {
  let start = 0;
  while (start < records.length) {
    let end = Math.min(records.length, start + recordsAPiece);
    while (records[end]?.record === "stage") end++;
    yield records.slice(start, end);
    start = end;
  }
}
