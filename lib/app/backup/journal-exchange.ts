import type { RestoreCount } from "@/lib/messages/notebook-contract";
import type { Send } from "@/lib/messages/send";
import { type Failure, type Result, succeed } from "@/lib/model/result";
import { readJournal } from "./journal-file";

/** How far a long piece of work is, 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * Runs in a page: writes the whole journal as a file, piece by piece. Pieces become parts of a Blob, which the
 * browser keeps on disk where they are large.
 */
export async function writeBackup(send: Send, onProgress: OnProgress): Promise<Result<Blob>> {
  const parts: Blob[] = [];
  let cursor: string | null = null;
  do {
    const piece: Awaited<ReturnType<typeof send<"backup.read">>> = await send("backup.read", { cursor });
    if (!piece.ok) return piece;
    parts.push(new Blob([piece.value.text]));
    onProgress(piece.value.total === 0 ? 1 : Math.min(1, piece.value.written / piece.value.total));
    cursor = piece.value.cursor;
  } while (cursor !== null);
  return succeed(new Blob(parts, { type: "application/x-ndjson" }));
}

/** What a file would do to the journal, and the lines of it that can't be read. Nothing is written yet. */
export interface RestorePlan {
  readonly restore: string;
  readonly timeZone: string;
  readonly counts: readonly RestoreCount[];
  /** The first of the bad lines, each with its number. */
  readonly bad: readonly Failure[];
  readonly badCount: number;
}

const mostBadShown = 20;

/**
 * Runs in a page: reads a journal file as a stream and stages it. Gives back what it would add and change; apply it
 * with `restore.apply`, or drop it with `restore.cancel`.
 */
export async function planRestore(
  send: Send,
  file: Blob,
  restore: string,
  onProgress: OnProgress,
): Promise<Result<RestorePlan>> {
  const bad: Failure[] = [];
  let [index, badCount, timeZone] = [0, 0, "UTC"];
  const stop = async (failed: { ok: false; error: Failure }) => {
    await send("restore.cancel", { restore });
    return failed;
  };
  for await (const piece of readJournal(file, (bytes) =>
    onProgress(file.size === 0 ? 1 : bytes / file.size),
  )) {
    if (!piece.ok) return stop(piece);
    ({ timeZone } = piece.value.header);
    badCount += piece.value.bad.length;
    bad.push(...piece.value.bad.slice(0, mostBadShown - bad.length));
    const staged = await send("restore.stage", { restore, index, text: JSON.stringify(piece.value.records) });
    if (!staged.ok) return stop(staged);
    index += 1;
  }
  const counts = await send("restore.preview", { restore });
  return counts.ok ? succeed({ restore, timeZone, counts: counts.value, bad, badCount }) : stop(counts);
}
