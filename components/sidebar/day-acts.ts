import type { CoachCardActs } from "../card/CoachCard";
import type { Correction } from "../log/correction";

/** What a person can do on every surface that shows a day. */
export interface DayActs extends CoachCardActs {
  onLog: (choice: string, event: MouseEvent) => void;
  onUndo: (event: MouseEvent) => void;
  onPutBack: (event: MouseEvent) => void;
  onCorrect: (correction: Correction) => void;
  onReceiptGone: () => void;
  onConfirm: (proposal: string, event: MouseEvent) => void;
  onDismiss: (proposal: string, event: MouseEvent) => void;
  onTick: (routine: string, kept: boolean, event: Event) => void;
  onOpenCoach: () => void;
}
