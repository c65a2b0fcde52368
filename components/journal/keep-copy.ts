import type { Failure } from "@/lib/model/result";

/** Where a backup or a restore stands. */
export type CopyState =
  | { step: "idle" }
  | { step: "backing-up"; done: number; total: number }
  | { step: "backed-up"; lines: number }
  | { step: "reading"; done: number }
  | { step: "preview"; adds: number; changes: number; same: number }
  | { step: "writing"; done: number; total: number }
  | { step: "restored"; adds: number; changes: number }
  | { step: "undone" }
  | { step: "failed"; failure: Failure };

export interface CopyActs {
  onBackup: () => void;
  onChooseFile: (file: File) => void;
  onApply: () => void;
  onLeave: () => void;
  onUndoRestore: () => void;
}
