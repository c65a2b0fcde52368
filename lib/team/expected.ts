/** One person's deals of one context: the finest cell first, then ever wider ones; the last is the whole team. */
export interface CellCount {
  /** Names of the cells that these deals belong to, from the finest to the widest. */
  readonly cells: readonly string[];
  readonly won: number;
  readonly closed: number;
}

/**
 * A cell tells what to expect only where so many people closed deals in it: with fewer, a person would be held against
 * little else than their own result, and the wider cell is taken.
 */
export const leastPeopleInCell = 3;

/** Wins and closed deals of every cell, and how many people they come from. */
export function cellSums(
  people: readonly (readonly CellCount[])[],
): ReadonlyMap<string, { readonly won: number; readonly closed: number; readonly people: number }> {
  const sums = new Map<string, { won: number; closed: number; people: number }>();
  for (const counts of people) {
    const seen = new Set<string>();
    for (const { cells, won, closed } of counts) {
      for (const cell of closed > 0 ? new Set(cells) : []) {
        const sum = sums.get(cell) ?? { won: 0, closed: 0, people: 0 };
        const isFirst = !seen.has(cell);
        seen.add(cell);
        sums.set(cell, {
          won: sum.won + won,
          closed: sum.closed + closed,
          people: sum.people + (isFirst ? 1 : 0),
        });
      }
    }
  }
  return sums;
}

/** The wins that one person's deals bring on average in this team: each counted at the rate of its finest usable cell. */
export function expectedWins(counts: readonly CellCount[], sums: ReturnType<typeof cellSums>): number {
  return counts.reduce((expected, { cells, closed }) => {
    const usable = cells
      .map((cell) => sums.get(cell))
      .find((sum, index) => sum && (sum.people >= leastPeopleInCell || index === cells.length - 1));
    return expected + (usable && usable.closed > 0 ? (closed * usable.won) / usable.closed : 0);
  }, 0);
}
