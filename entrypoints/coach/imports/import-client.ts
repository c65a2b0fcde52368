import type { ImportChoices } from "@/lib/app/imports/import-choices";
import type { ImportPiece } from "@/lib/app/imports/stage-import";
import type { ImportReading } from "@/lib/views/import-reading";
import type { FromWorker, SkippedText, ToWorker } from "./worker-messages";

type Answer = Exclude<FromWorker, { say: "bytes" | "failed" }>;

/** The page's end of its import worker. Every promise is rejected where the worker fails; `stop` ends it. */
export interface ImportClient {
  open(
    asked: Omit<Extract<ToWorker, { ask: "open" }>, "ask">,
    onBytes: (bytes: number) => void,
  ): Promise<ImportReading>;
  interpret(choices: ImportChoices): Promise<ImportReading>;
  pieces(choices: ImportChoices): AsyncIterable<ImportPiece>;
  skipped(choices: ImportChoices): Promise<readonly SkippedText[]>;
  stop(): void;
}

/** Starts the worker in which files are read, so that the page stays alive whatever their size. */
export function createImportClient(): ImportClient {
  const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });

  function ask<Kind extends Answer["say"]>(
    asked: ToWorker,
    kind: Kind,
    onBytes?: (bytes: number) => void,
  ): Promise<Extract<Answer, { say: Kind }>> {
    return new Promise((resolve, reject) => {
      const heard = new AbortController();
      const { signal } = heard;
      const hear = ({ data }: MessageEvent<FromWorker>) => {
        if (data.say === "bytes") {
          onBytes?.(data.bytes);
          return;
        }
        heard.abort();
        if (data.say === "failed") reject(new Error(data.message));
        // Of one kind by what is compared; TypeScript does not narrow a union by a type parameter.
        else if (data.say === kind) resolve(data as Extract<Answer, { say: Kind }>);
        else reject(new Error(`asked for ${kind}, heard ${data.say}`));
      };
      worker.addEventListener("message", hear, { signal });
      worker.addEventListener("error", ({ message }) => reject(new Error(message)), { signal });
      worker.postMessage(asked, []);
    });
  }

  return {
    open: async (asked, onBytes) => (await ask({ ask: "open", ...asked }, "reading", onBytes)).reading,
    interpret: async (choices) => (await ask({ ask: "interpret", choices }, "reading")).reading,
    async *pieces(choices) {
      let asked: ToWorker = { ask: "records", choices };
      for (;;) {
        const { piece } = await ask(asked, "piece");
        if (piece === null) return;
        yield piece;
        asked = { ask: "next" };
      }
    },
    skipped: async (choices) => (await ask({ ask: "skipped", choices }, "skipped")).files,
    stop: () => worker.terminate(),
  };
}
