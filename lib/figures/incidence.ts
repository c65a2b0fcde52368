/** One case under observation: how long, and how it ended. `open`: still running when last seen. */
export interface Spell {
  readonly days: number;
  readonly end: "won" | "lost" | "open";
}

/** A step of the cumulative incidence: at `days`, with `atRisk` cases just before. */
export interface IncidenceStep {
  readonly days: number;
  readonly atRisk: number;
  readonly won: number;
  readonly lost: number;
  /** Cumulative probability of having been won, of having been lost, and of being open still. */
  readonly wonBy: number;
  readonly lostBy: number;
  readonly openStill: number;
}

/**
 * Cumulative incidence with won and lost as competing ends and open deals in the risk set (Aalen and Johansen 1978):
 * F_won(t) = sum over t_j <= t of S(t_j-) d_won,j / n_j, S(t) = product of (1 - (d_won + d_lost) / n_j).
 * Averages of closed deals are biased short, and one minus Kaplan-Meier with losses censored overstates wins.
 * @returns one step for each distinct time, ascending
 */
export function cumulativeIncidence(spells: readonly Spell[]): IncidenceStep[] {
  // Counted by day: there are far fewer days than cases, so that no long list is sorted.
  const byDays = new Map<number, { won: number; lost: number; all: number }>();
  for (const { days, end } of spells) {
    const counts = byDays.get(days) ?? { won: 0, lost: 0, all: 0 };
    if (counts.all === 0) byDays.set(days, counts);
    counts.all += 1;
    if (end !== "open") counts[end] += 1;
  }
  const steps: IncidenceStep[] = [];
  let [wonBy, lostBy, openStill, atRisk] = [0, 0, 1, spells.length];
  for (const [days, { won, lost, all }] of [...byDays].sort(([a], [b]) => a - b)) {
    wonBy += (openStill * won) / atRisk;
    lostBy += (openStill * lost) / atRisk;
    openStill *= 1 - (won + lost) / atRisk;
    steps.push({ days, atRisk, won, lost, wonBy, lostBy, openStill });
    atRisk -= all;
  }
  return steps;
}

/**
 * The median cycle of those who win: the first day by which half of all that will be won (as far as was observed) has
 * been won. Null where nothing was won.
 */
export function medianWonDays(steps: readonly IncidenceStep[]): number | null {
  const last = steps.at(-1)?.wonBy ?? 0;
  if (last <= 0) return null;
  return steps.find((step) => step.wonBy >= last / 2)?.days ?? null;
}
