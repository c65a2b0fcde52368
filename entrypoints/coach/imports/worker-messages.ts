import type { ImportChoices } from "@/lib/app/imports/import-choices";
import type { ImportPiece } from "@/lib/app/imports/stage-import";
import type { ImportReading } from "@/lib/views/import-reading";

/** What the page asks of its import worker. One question at a time. */
export type ToWorker =
  | {
      readonly ask: "open";
      readonly files: readonly File[];
      readonly timeZone: string;
      readonly nowMs: number;
      /** The salt under which addresses are hashed: the worker has no storage of its own. */
      readonly salt: string;
    }
  | { readonly ask: "interpret"; readonly choices: ImportChoices }
  | { readonly ask: "records"; readonly choices: ImportChoices }
  /** The next piece of the records asked for. */
  | { readonly ask: "next" }
  | { readonly ask: "skipped"; readonly choices: ImportChoices };

export interface SkippedText {
  readonly file: string;
  readonly text: string;
}

/** What the worker says. */
export type FromWorker =
  | { readonly say: "bytes"; readonly bytes: number }
  | { readonly say: "reading"; readonly reading: ImportReading }
  /** Null after the last one. */
  | { readonly say: "piece"; readonly piece: ImportPiece | null }
  | { readonly say: "skipped"; readonly files: readonly SkippedText[] }
  | { readonly say: "failed"; readonly message: string };
