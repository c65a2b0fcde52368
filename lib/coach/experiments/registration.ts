import type { Registration } from "@/lib/model/experiment";

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  );
}

/** A registration as the text whose SHA-256 is shown: keys in order, so that anyone can make the same hash. */
export function registrationText(registration: Registration): string {
  return JSON.stringify(ordered(registration));
}

/** The order of each pair from coins: whether its first week is the one with the routine. */
export function pairOrders(coins: readonly number[]): boolean[] {
  return coins.map((coin) => coin < 0.5);
}
