import type { Failure } from "@/lib/model/result";

/** What a file would do to one kind of record. */
export interface RestoreLine {
  record: string;
  added: number;
  changed: number;
  kept: number;
}

/** Where a backup or a restore stands. Shares are of 0 to 1. */
export type CopyState =
  | { step: "idle" }
  | { step: "backing-up"; share: number }
  | { step: "backed-up"; name: string }
  | { step: "reading"; share: number }
  | { step: "preview"; lines: readonly RestoreLine[]; bad: readonly Failure[]; badCount: number }
  | { step: "writing" }
  | { step: "restored"; added: number; changed: number }
  /** Restored before this page was opened, and can still be undone. */
  | { step: "restored-before"; day: string; added: number; changed: number }
  | { step: "undone" }
  | { step: "failed"; failure: Failure };

export interface CopyActs {
  onBackup: () => void;
  onChooseFile: (file: File) => void;
  onApply: () => void;
  onLeave: () => void;
  onUndoRestore: () => void;
}

/** How many records a file would add and change in all. */
export function restoreTotals(lines: readonly RestoreLine[]): { added: number; changed: number } {
  return {
    added: lines.reduce((sum, line) => sum + line.added, 0),
    changed: lines.reduce((sum, line) => sum + line.changed, 0),
  };
}
