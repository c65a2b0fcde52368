import type { BasketCell, DealGroup } from "@/lib/views/pipeline";
import { compareShares } from "../exact-test";
import { shareInterval } from "../share-interval";
import { isOpen, type OpportunityHistory } from "./history";

/** Closed deals that a group and the others need before one may be said to differ. */
const gate = 20;

function grouped<Key>(
  histories: readonly OpportunityHistory[],
  keyOf: (history: OpportunityHistory) => Key,
): Map<Key, OpportunityHistory[]> {
  const groups = new Map<Key, OpportunityHistory[]>();
  for (const history of histories) {
    const key = keyOf(history);
    const group = groups.get(key);
    if (group) group.push(history);
    else groups.set(key, [history]);
  }
  return groups;
}

/** Deals by a group of theirs, the largest first; those without one under null, last. */
export function dealGroups(
  histories: readonly OpportunityHistory[],
  groupOf: (history: OpportunityHistory) => string | null,
): DealGroup[] {
  const won = histories.filter(({ current }) => current.stage === "won").length;
  const closed = histories.filter((history) => !isOpen(history)).length;
  return [...grouped(histories, groupOf)]
    .map(([name, deals]) => groupFigures(name, deals, { won, closed }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.opened - a.opened);
}

const amountsOf = (deals: readonly OpportunityHistory[]): number[] =>
  deals.flatMap(({ current }) =>
    current.stage === "won" && current.amount !== null ? [current.amount] : [],
  );
const mean = (values: readonly number[]): number | null =>
  values.length > 0 ? values.reduce((sum, one) => sum + one, 0) / values.length : null;

function groupFigures(
  name: string | null,
  deals: readonly OpportunityHistory[],
  all: { won: number; closed: number },
): DealGroup {
  const won = deals.filter(({ current }) => current.stage === "won").length;
  const open = deals.filter(isOpen).length;
  const closed = deals.length - open;
  const amounts = amountsOf(deals);
  const others = all.closed - closed;
  return {
    name,
    opened: deals.length,
    won,
    lost: closed - won,
    open,
    winRate: shareInterval(won, closed),
    averageBasket: mean(amounts),
    withAmount: amounts.length,
    // Several groups are looked at at once: only what lies outside 99.8 % is said to differ.
    verdict:
      Math.min(closed, others) < gate ? "within" : compareShares(won, closed, all.won - won, others, 0.998),
  };
}

/** The average basket of every segment and account type that won anything. */
export function baskets(histories: readonly OpportunityHistory[]): BasketCell[] {
  const groups = grouped(histories, ({ segment, status }) => JSON.stringify([segment, status]));
  return [...groups.values()].flatMap((deals) => {
    const amounts = amountsOf(deals);
    const averageBasket = mean(amounts);
    const { segment = null, status = null } = deals[0] ?? {};
    return averageBasket === null ? [] : [{ segment, status, averageBasket, n: amounts.length }];
  });
}
