import type { LocalDay } from "@/lib/model/primitives";
import { daysBetween } from "../deal";
import type { OpportunityHistory } from "./history";
import { isOpenStage } from "./process";

interface Quartiles {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Of how many deals. */
  readonly n: number;
}

/** How far announced closings and amounts moved, over the deals that ended. */
export interface Slippage {
  readonly n: number;
  /** Days from the first announced closing to the real one; positive is later. Quartiles. */
  readonly days: Quartiles | null;
  /** Last amount over the first one declared, of won deals. Quartiles. */
  readonly amount: Quartiles | null;
}

/** Slippage of closing dates and amounts; null parts where fewer than `gate` deals say anything. */
export function slippage(histories: readonly OpportunityHistory[], gate = 20): Slippage {
  const ended = histories.filter(({ current }) => current.stage === "won" || current.stage === "lost");
  const days = ended.flatMap(({ entries, current }) => {
    const announced = firstOf(entries.map(({ expectedClose }) => expectedClose));
    return announced === null ? [] : [daysBetween(announced, current.on)];
  });
  const amounts = ended.flatMap(({ entries, current }) => {
    // What an export tells of the end alone was never announced.
    const announced = firstOf(entries.map(({ stage, amount }) => (isOpenStage(stage) ? amount : null)));
    return current.stage === "won" && announced && current.amount !== null
      ? [current.amount / announced]
      : [];
  });
  return {
    n: ended.length,
    days: days.length >= gate ? quartiles(days) : null,
    amount: amounts.length >= gate ? quartiles(amounts) : null,
  };
}

function firstOf<Value extends number | LocalDay>(values: readonly (Value | null)[]): Value | null {
  return values.find((value) => value !== null) ?? null;
}

function quartiles(values: readonly number[]): Quartiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const position = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(position)] ?? 0, sorted[Math.ceil(position)] ?? 0];
    return below + (above - below) * (position - Math.floor(position));
  };
  return { low: at(0.25), middle: at(0.5), high: at(0.75), n: values.length };
}
