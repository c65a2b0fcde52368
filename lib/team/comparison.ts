import { binomialLimits } from "@/lib/figures/binomial-limits";
import { shrink } from "@/lib/figures/shrinkage";

/** One person's deals in one stratum of context (segment, territory, inbound share, tenure). */
export interface StratumCount {
  readonly stratum: string;
  readonly won: number;
  readonly closed: number;
}

export interface InContext {
  readonly person: string;
  readonly won: number;
  readonly closed: number;
  /** Wins that the same deals bring on average in this team: sum over the strata of closed x the stratum's rate. */
  readonly expected: number;
  /** The person's rate drawn towards the team's, by how much people really differ. */
  readonly shrunken: number;
  /** Exact limits of chance around what was expected. */
  readonly limits95: { readonly low: number; readonly high: number };
  readonly limits998: { readonly low: number; readonly high: number };
  /** `within`: no larger than chance. `outside-95`: to be watched. `differs`: outside 99.8 %, worth explaining. */
  readonly verdict: "within" | "outside-95" | "differs";
}

export interface Comparison {
  readonly people: readonly InContext[];
  /** True where nobody differs by more than chance would make them: said in so many words. */
  readonly noLargerThanChance: boolean;
}

/**
 * People in their context, in the order in which they were given: nothing here sorts by result. What is compared is each
 * person with what the same deals bring on average, never one person with another.
 */
export function compareInContext(
  people: readonly { readonly person: string; readonly strata: readonly StratumCount[] }[],
): Comparison {
  const rates = stratumRates(people.flatMap(({ strata }) => strata));
  const totals = people.map(({ strata }) => ({
    x: strata.reduce((sum, { won }) => sum + won, 0),
    n: strata.reduce((sum, { closed }) => sum + closed, 0),
  }));
  const { rates: shrunken, rho } = shrink(totals);
  const compared = people.map(({ person, strata }, index): InContext => {
    const { x: won, n: closed } = totals[index] ?? { x: 0, n: 0 };
    const expected = strata.reduce((sum, { stratum, closed: n }) => sum + n * (rates.get(stratum) ?? 0), 0);
    const rate = closed === 0 ? 0 : expected / closed;
    const limits95 = binomialLimits(closed, rate, 0.95);
    const limits998 = binomialLimits(closed, rate, 0.998);
    const verdict =
      won < limits998.low || won > limits998.high
        ? "differs"
        : won < limits95.low || won > limits95.high
          ? "outside-95"
          : "within";
    return { person, won, closed, expected, shrunken: shrunken[index] ?? 0, limits95, limits998, verdict };
  });
  return {
    people: compared,
    noLargerThanChance: rho === 0 || compared.every(({ verdict }) => verdict !== "differs"),
  };
}

function stratumRates(counts: readonly StratumCount[]): Map<string, number> {
  const sums = new Map<string, { won: number; closed: number }>();
  for (const { stratum, won, closed } of counts) {
    const sum = sums.get(stratum) ?? { won: 0, closed: 0 };
    sums.set(stratum, { won: sum.won + won, closed: sum.closed + closed });
  }
  return new Map([...sums].map(([stratum, { won, closed }]) => [stratum, closed === 0 ? 0 : won / closed]));
}
