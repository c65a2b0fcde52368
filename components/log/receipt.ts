import type { ActionLine } from "@/lib/views/day";

/** What a click left behind, for the place where it was made. */
export interface ReceiptView {
  id: string;
  choice: string;
  /** Null until the background has answered. */
  action: ActionLine | null;
  /** `saving`: on its way; `waiting`: kept aside because the journal could not be written. */
  state: "saving" | "stored" | "waiting" | "undone";
}

/** How long an undo stays where the click was. */
export const undoForMs = 8000;
