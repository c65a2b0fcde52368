import type { Send } from "@/lib/messages/send";
import type { Result } from "@/lib/model/result";

/** How often the page asks how far the writing is. */
const askEveryMs = 300;

/**
 * Runs in a page: has the background write what was staged, and tells how far it is, 0 to 1. A writing that takes
 * longer than an answer is waited for goes on: the answer is asked for again when it is over.
 */
export async function writeImport(
  send: Send,
  restore: string,
  timeZone: string,
  onProgress: (share: number) => void,
): Promise<Result<{ added: number; changed: number }>> {
  const asked = { restore, timeZone, origin: "import" } as const;
  const ask = async (): Promise<number | null> => {
    const share = await send("restore.progress", { restore });
    if (share.ok && share.value !== null) onProgress(share.value);
    return share.ok ? share.value : null;
  };
  const timer = setInterval(() => void ask(), askEveryMs);
  try {
    for (;;) {
      const written = await send("restore.apply", asked);
      if (written.ok || written.error.code !== "no-answer" || (await ask()) === null) return written;
    }
  } finally {
    clearInterval(timer);
  }
}
