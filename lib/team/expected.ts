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

/**
 * Who holds so many of the team's closed deals that what is expected would be little else than their own result: for the others as
 * well. They are left out, the largest first, until nobody left does.
 * @param largest the part of all closed deals that one person may hold
 */
export function dominating(closed: readonly number[], largest: number): ReadonlySet<number> {
  const left = new Set<number>();
  const bySize = closed.map((count, index) => ({ count, index })).sort((a, b) => b.count - a.count);
  for (const { count, index } of bySize) {
    const all = closed.reduce((sum, one, at) => (left.has(at) ? sum : sum + one), 0);
    // With two people left, one of them always holds half.
    if (count <= largest * all || closed.length - left.size <= 3) break;
    left.add(index);
  }
  return left;
}
