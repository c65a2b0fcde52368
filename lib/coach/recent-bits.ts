import { gate } from "./thresholds";

const window = 2 ** gate.ofWorkedDays - 1;

/** Which of the last worked days counted, as bits (the newest lowest), after one more day. */
export function withNewestDay(bits: number, counted: boolean): number {
  return ((bits << 1) | (counted ? 1 : 0)) & window;
}

/** How many of the last worked days counted. */
export function daysCounted(bits: number): number {
  let days = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) days += 1;
  return days;
}
