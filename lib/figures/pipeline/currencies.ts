import type { OpportunityHistory, StageEntry } from "./history";

export interface OneCurrency {
  /** The currency of most deals; null where none names any. */
  readonly currency: string | null;
  /** Deals whose amount is in another one: their amounts are left out. */
  readonly others: number;
  readonly histories: readonly OpportunityHistory[];
}

/** Amounts are added up in one currency only: no rate of exchange is assumed. */
export function inOneCurrency(histories: readonly OpportunityHistory[]): OneCurrency {
  const counts = new Map<string, number>();
  for (const { current } of histories)
    if (current.currency) counts.set(current.currency, (counts.get(current.currency) ?? 0) + 1);
  const currency = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
  if (counts.size < 2) return { currency, others: 0, histories };
  const isOther = (entry: StageEntry) => entry.currency !== null && entry.currency !== currency;
  const own = (entry: StageEntry): StageEntry => (isOther(entry) ? { ...entry, amount: null } : entry);
  return {
    currency,
    others: histories.filter(({ current }) => isOther(current) && current.amount !== null).length,
    histories: histories.map((history) => ({
      ...history,
      entries: history.entries.map(own),
      current: own(history.current),
    })),
  };
}
