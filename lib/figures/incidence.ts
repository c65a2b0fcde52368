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
  const sorted = [...spells].sort((a, b) => a.days - b.days);
  const steps: IncidenceStep[] = [];
  let [wonBy, lostBy, openStill] = [0, 0, 1];
  for (let start = 0; start < sorted.length; ) {
    const days = sorted[start]?.days ?? 0;
    let end = start;
    let [won, lost] = [0, 0];
    while (end < sorted.length && sorted[end]?.days === days) {
      if (sorted[end]?.end === "won") won++;
      if (sorted[end]?.end === "lost") lost++;
      end++;
    }
    const atRisk = sorted.length - start;
    wonBy += (openStill * won) / atRisk;
    lostBy += (openStill * lost) / atRisk;
    openStill *= 1 - (won + lost) / atRisk;
    steps.push({ days, atRisk, won, lost, wonBy, lostBy, openStill });
    start = end;
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
