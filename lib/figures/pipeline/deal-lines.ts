import type { OpportunityHistory } from "./history";

/** Lines that one list of deals shows. */
export const mostLines = 200;

/** Deals as a list shows them: the largest first, and how many there are in all. */
export interface DealLines {
  readonly n: number;
  readonly deals: readonly OpportunityHistory[];
}

/** The lines of a list of deals. */
export function dealLines(deals: readonly OpportunityHistory[]): DealLines {
  const sorted = deals.toSorted((a, b) => (b.current.amount ?? -1) - (a.current.amount ?? -1));
  return { n: deals.length, deals: sorted.slice(0, mostLines) };
}
