import type { RestoreCount } from "@/lib/messages/notebook-contract";
import type { Send } from "@/lib/messages/send";
import type { Result } from "@/lib/model/result";

/** A piece of what an import makes, as a JSON list of records, and how many records there were so far. */
export interface ImportPiece {
  readonly text: string;
  readonly records: number;
}

/**
 * Runs in a page: hands the records of an import to the background, piece by piece, and asks what they would do.
 * Nothing is written until `restore.apply`; a failure drops what was staged.
 */
export async function stageImport(
  send: Send,
  pieces: AsyncIterable<ImportPiece>,
  restore: string,
  onProgress: (records: number) => void,
): Promise<Result<RestoreCount[]>> {
  let index = 0;
  for await (const { text, records } of pieces) {
    const staged = await send("restore.stage", { restore, index, text });
    if (!staged.ok) {
      await send("restore.cancel", { restore });
      return staged;
    }
    index += 1;
    onProgress(records);
  }
  const counts = await send("restore.preview", { restore, origin: "import" });
  if (!counts.ok) await send("restore.cancel", { restore });
  return counts;
}
