import type { OnScreen } from "@/lib/views/on-screen";
import type { DayActs } from "../sidebar/day-acts";
import { LogRow } from "./LogRow";
import { Receipt } from "./Receipt";
import type { ReceiptView } from "./receipt";
import { usualChoices } from "./usual-choices";
import "./log.css";

interface LogAndReceiptProps
  extends Pick<DayActs, "onLog" | "onUndo" | "onPutBack" | "onCorrect" | "onReceiptGone"> {
  /** Who is on screen decides which choices come first; null where no page is looked at. */
  screen: OnScreen | null;
  receipt: ReceiptView | null;
}

/** One click logs, and what it logged stands below it, to be taken back or put right in place. */
export function LogAndReceipt({ screen, receipt, onLog, onReceiptGone, ...acts }: LogAndReceiptProps) {
  return (
    <div class="log-and-receipt">
      <LogRow usual={usualChoices(screen)} onLog={onLog} />
      {receipt && <Receipt key={receipt.id} receipt={receipt} onGone={onReceiptGone} {...acts} />}
    </div>
  );
}
