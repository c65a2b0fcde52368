import type { Suppression } from "@/lib/views/team-months";

/** One person's month as it enters an aggregate: how many of how many, and on how many eligible days. */
export interface Contribution {
  readonly person: string;
  readonly eligibleDays: number;
  readonly x: number;
  readonly n: number;
}

/** A month as it was published before: its roster decides whether the next may be. */
export interface PublishedRoster {
  readonly month: string;
  readonly people: readonly string[];
}

export type Aggregate =
  | {
      readonly published: true;
      readonly month: string;
      /** Rounded to five points. */
      readonly share: number;
      readonly people: number;
      readonly roster: readonly string[];
    }
  | { readonly published: false; readonly month: string; readonly why: Suppression };

/** The least number of people, and of eligible days each, behind anything said of a team. */
export const leastPeople = 5;
export const leastEligibleDays = 8;
/** Nobody may stand for more than this share of the denominator. */
export const largestPart = 0.4;
/**
 * A roster may change by nobody, or by at least so many, between any two that were published: what their difference
 * speaks of is then no smaller a group than one that may be spoken of.
 */
const leastChange = leastPeople;
/** Teams that one manager can publish of a month. */
export const largestRollUp = 20;
export const roundTo = 0.05;
/** Shares closer together than this tell of each of them what they tell of all. */
const alike = 0.05;

/**
 * The team's share of a month, or why it is withheld. The rules guard against reading one person out of it: five
 * contributors with eight eligible days each; a roster that is the same as each published one, in this team or in another,
 * or differs from it by five people and more; nobody above two fifths of the denominator; not all alike; whole months, once; rounded to five points;
 * no least, greatest or spread; no slices.
 */
export function aggregate(
  month: string,
  contributions: readonly Contribution[],
  published: readonly PublishedRoster[],
): Aggregate {
  const withhold = (why: Suppression): Aggregate => ({ published: false, month, why });
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return withhold("not-monthly");
  if (published.some((earlier) => earlier.month === month)) return withhold("already-published");
  const enough = contributions.filter(({ eligibleDays, n }) => eligibleDays >= leastEligibleDays && n > 0);
  if (new Set(enough.map(({ person }) => person)).size < leastPeople) return withhold("fewer-than-five");
  const roster = enough.map(({ person }) => person).sort();
  if (published.some((earlier) => isDifferencing(earlier.people, roster))) return withhold("roster-changed");
  const n = enough.reduce((sum, part) => sum + part.n, 0);
  if (enough.some((part) => part.n / n > largestPart)) return withhold("one-dominates");
  const shares = enough.map((part) => part.x / part.n);
  if (Math.max(...shares) - Math.min(...shares) < alike) return withhold("all-alike");
  const share = enough.reduce((sum, part) => sum + part.x, 0) / n;
  return { published: true, month, share: roundShare(share), people: roster.length, roster };
}

/** Whether the difference of two rosters would speak of fewer people than may be spoken of. */
function isDifferencing(before: readonly string[], now: readonly string[]): boolean {
  const [left, joined] = [
    before.filter((person) => !now.includes(person)),
    now.filter((person) => !before.includes(person)),
  ];
  const changed = left.length + joined.length;
  return changed > 0 && changed < leastChange;
}

function roundShare(share: number): number {
  return Math.round(Math.round(share / roundTo) * roundTo * 100) / 100;
}
