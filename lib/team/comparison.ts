import { betaQuantile } from "@/lib/figures/beta-quantile";
import { binomialLimits } from "@/lib/figures/binomial-limits";
import { shrink } from "@/lib/figures/shrinkage";
import { largestPart } from "./aggregate";
import { type CellCount, cellSums, dominating, expectedWins } from "./expected";

interface Range {
  readonly low: number;
  readonly high: number;
}

export interface InContext {
  readonly person: string;
  readonly won: number;
  readonly closed: number;
  /** Wins that the same deals bring on average in this team. */
  readonly expected: number;
  /** Exact limits of chance around what was expected, in wins; widened where the whole team varies more than chance. */
  readonly limits95: Range;
  readonly limits998: Range;
  /** Share of deals won, drawn towards what these deals bring, with its 95 % interval; null where people do not differ. */
  readonly shrunken: (Range & { readonly share: number }) | null;
  /**
   * `too-few`: not enough ended deals to say anything. `too-many`: so many that there is nothing to hold them against. `within`:
   * no larger than chance. `differs`: outside 99.8 %.
   */
  readonly verdict: "too-few" | "too-many" | "within" | "outside-95" | "differs";
}

export interface Comparison {
  readonly people: readonly InContext[];
  /** True where nobody differs by more than chance would make them: said in so many words. */
  readonly noLargerThanChance: boolean;
}

/** A comparison begins with so many people, as every figure made of several people's does. */
export const leastCompared = 5;
/** Ended deals below which nothing is said of one person. */
export const leastClosed = 10;

/**
 * People in their context, in the order in which they were given: nothing here sorts by result. What is compared is each
 * person with what the same deals bring on average, never one person with another. Null below five people with enough
 * ended deals. Limits are exact (Spiegelhalter 2005), widened by the square root of the overdispersion where it is
 * above 1; shares are drawn by empirical Bayes on the rate adjusted for the context. Whoever holds most of the team's deals is held against nobody.
 */
export function compareInContext(
  people: readonly { readonly person: string; readonly counts: readonly CellCount[] }[],
): Comparison | null {
  const totals = people.map(({ counts }) => ({
    won: counts.reduce((sum, { won }) => sum + won, 0),
    closed: counts.reduce((sum, { closed }) => sum + closed, 0),
  }));
  if (totals.filter(({ closed }) => closed >= leastClosed).length < leastCompared) return null;
  const most = dominating(
    totals.map(({ closed }) => closed),
    largestPart,
  );
  const isEnough = totals.map(({ closed }, index) => closed >= leastClosed && !most.has(index));
  const sums = cellSums(people.flatMap(({ counts }, index) => (most.has(index) ? [] : [counts])));
  const units = people.map(({ counts }, index) => {
    const { won, closed } = totals[index] ?? { won: 0, closed: 0 };
    const expected = Math.min(closed, expectedWins(counts, sums));
    return { won, closed, expected, rate: closed === 0 ? 0 : expected / closed };
  });
  const told = units.filter((_, index) => isEnough[index]);
  const widening = Math.sqrt(Math.max(1, overdispersion(told)));
  const allClosed = told.reduce((sum, { closed }) => sum + closed, 0);
  const pooled = told.reduce((sum, { won }) => sum + won, 0) / allClosed;
  const { rho } = shrink(told.map((unit) => ({ x: adjusted(unit, pooled), n: unit.closed })));
  const compared = units.map((unit, index): InContext => {
    const { won, closed, expected, rate } = unit;
    const limits = (level: number) =>
      widened(binomialLimits(closed, rate, level), expected, closed, widening);
    const [limits95, limits998] = [limits(0.95), limits(0.998)];
    const isOutside = ({ low, high }: Range) => won < low || won > high;
    return {
      person: people[index]?.person ?? "",
      won,
      closed,
      expected,
      limits95,
      limits998,
      shrunken: isEnough[index] && rho > 0 ? shrunkenShare(unit, pooled, rho) : null,
      verdict: !isEnough[index]
        ? most.has(index)
          ? "too-many"
          : "too-few"
        : isOutside(limits998)
          ? "differs"
          : isOutside(limits95)
            ? "outside-95"
            : "within",
    };
  });
  return { people: compared, noLargerThanChance: compared.every(({ verdict }) => verdict !== "differs") };
}

interface Unit {
  readonly won: number;
  readonly closed: number;
  readonly expected: number;
  readonly rate: number;
}

/** Wins as they would be, had this person's deals the team's mix: indirect standardisation. */
const adjusted = ({ won, closed, rate }: Unit, pooled: number): number =>
  rate === 0 ? 0 : Math.min(closed, (won * pooled) / rate);

function shrunkenShare(unit: Unit, pooled: number, rho: number): Range & { share: number } {
  const s = 1 / rho - 1;
  const x = adjusted(unit, pooled);
  const [a, b] = [x + s * pooled, unit.closed - x + s * (1 - pooled)];
  // Back from the team's mix of deals to the person's own.
  const own = (share: number): number => (pooled === 0 ? 0 : Math.min(1, (share * unit.rate) / pooled));
  return {
    share: own(a / (a + b)),
    low: own(betaQuantile(0.025, a, b)),
    high: own(betaQuantile(0.975, a, b)),
  };
}

/** Mean of the squared deviations in standard errors, the outermost tenth on either side drawn in to their quantile (Spiegelhalter 2005). */
function overdispersion(units: readonly Unit[]): number {
  const deviations = units
    .flatMap(({ won, expected, rate }) => {
      const variance = expected * (1 - rate);
      return variance > 0 ? [(won - expected) / Math.sqrt(variance)] : [];
    })
    .sort((a, b) => a - b);
  // One person far off must not widen the limits so much that it hides itself: small teams have no tenth to cut.
  const [least, most] = [quantile(deviations, 0.1), quantile(deviations, 0.9)];
  const drawnIn = deviations.map((z) => Math.min(most, Math.max(least, z)));
  return drawnIn.length === 0 ? 1 : drawnIn.reduce((sum, z) => sum + z * z, 0) / drawnIn.length;
}

/** A quantile between the sorted values (linear, as in most software). */
function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

function widened({ low, high }: Range, expected: number, closed: number, by: number): Range {
  if (by === 1) return { low, high };
  return {
    low: Math.max(0, Math.floor(expected - (expected - low) * by)),
    high: Math.min(closed, Math.ceil(expected + (high - expected) * by)),
  };
}
