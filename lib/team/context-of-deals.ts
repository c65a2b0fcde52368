import type { CellCount } from "./expected";
import type { Summary } from "./summary";

/** What a comparison may take into account, the last dropped first where a cell has too few people. */
export const contextParts = ["segment", "source", "territory", "tenure"] as const;
export type ContextPart = (typeof contextParts)[number];

export interface PersonInContext {
  readonly person: string;
  readonly deals: Summary["deals"];
  readonly tenure: Summary["tenure"];
  /** As the manager named it; null where they named none. */
  readonly territory: string | null;
}

/** A person's deals in cells of the chosen context, each with the wider cells to fall back on. */
export function cellCounts(
  { deals, tenure, territory }: PersonInContext,
  parts: readonly ContextPart[],
): CellCount[] {
  const ordered = contextParts.filter((part) => parts.includes(part));
  return deals.map(({ segment, source, won, closed }) => {
    const value = { segment, source, territory: territory ?? "-", tenure: tenure ?? "-" };
    const named = ordered.map((part) => `${part}=${value[part]}`);
    const cells = Array.from({ length: named.length + 1 }, (_, dropped) =>
      named.slice(0, named.length - dropped).join(" "),
    );
    return { cells, won, closed };
  });
}

/** How a person's deals are made up, for the talk that a difference calls for. */
export interface DealMix {
  readonly closed: number;
  /** Share of deals that came in by themselves, and that gold customers make up. */
  readonly inbound: number;
  readonly gold: number;
}

/** The mix of some deals, or null where none ended. */
export function dealMix(deals: Summary["deals"]): DealMix | null {
  const closedOf = (some: Summary["deals"]): number => some.reduce((sum, { closed }) => sum + closed, 0);
  const closed = closedOf(deals);
  if (closed === 0) return null;
  return {
    closed,
    inbound: closedOf(deals.filter(({ source }) => source === "inbound")) / closed,
    gold: closedOf(deals.filter(({ segment }) => segment === "gold")) / closed,
  };
}
