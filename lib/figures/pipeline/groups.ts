import type { DealGroup } from "@/lib/views/pipeline";
import { shareInterval } from "../share-interval";
import { isOpenStage, type OpportunityHistory } from "./history";

/** Deals by a group of theirs, the largest first; those without one under null, last. */
export function dealGroups(
  histories: readonly OpportunityHistory[],
  groupOf: (history: OpportunityHistory) => string | null,
): DealGroup[] {
  const groups = new Map<string | null, OpportunityHistory[]>();
  for (const history of histories) {
    const name = groupOf(history);
    const group = groups.get(name);
    if (group) group.push(history);
    else groups.set(name, [history]);
  }
  return [...groups]
    .map(([name, deals]) => groupFigures(name, deals))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.opened - a.opened);
}

function groupFigures(name: string | null, deals: readonly OpportunityHistory[]): DealGroup {
  const won = deals.filter(({ current }) => current.stage === "won");
  const lost = deals.filter(({ current }) => current.stage === "lost").length;
  const amounts = won.flatMap(({ current }) => (current.amount === null ? [] : [current.amount]));
  return {
    name,
    opened: deals.length,
    won: won.length,
    lost,
    open: deals.filter(({ current }) => isOpenStage(current.stage)).length,
    winRate: shareInterval(won.length, won.length + lost),
    averageBasket: amounts.length > 0 ? amounts.reduce((sum, one) => sum + one, 0) / amounts.length : null,
    withAmount: amounts.length,
  };
}
