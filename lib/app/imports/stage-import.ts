import type { RestoreCount } from "@/lib/messages/notebook-contract";
import type { Send } from "@/lib/messages/send";
import type { JournalRecord } from "@/lib/model/journal";
import type { Result } from "@/lib/model/result";

/** A piece of what an import makes, and how far it is, 0 to 1. */
export interface ImportPiece {
  readonly records: readonly JournalRecord[];
  readonly share: number;
}

/**
 * Runs in a page: hands the records of an import to the background, piece by piece, and asks what they would do.
 * Nothing is written until `restore.apply`; a failure drops what was staged.
 */
export async function stageImport(
  send: Send,
  pieces: AsyncIterable<ImportPiece>,
  restore: string,
  onProgress: (share: number) => void,
): Promise<Result<RestoreCount[]>> {
  let index = 0;
  for await (const { records, share } of pieces) {
    const staged = await send("restore.stage", { restore, index, records: [...records] });
    if (!staged.ok) {
      await send("restore.cancel", { restore });
      return staged;
    }
    index += 1;
    onProgress(share);
  }
  const counts = await send("restore.preview", { restore, origin: "import" });
  if (!counts.ok) await send("restore.cancel", { restore });
  return counts;
}
