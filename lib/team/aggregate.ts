import type { Suppression } from "@/lib/views/team-months";
import { tellsOfFew } from "./differencing";

/** One person's month as it enters an aggregate: how many of how many, and on how many eligible days. */
export interface Contribution {
  readonly person: string;
  readonly eligibleDays: number;
  readonly x: number;
  readonly n: number;
}

/** A month as it was published before: its roster decides whether the next may be. Of another team, the month is empty. */
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
/** Teams that one manager can publish of a month. */
export const largestRollUp = 20;
export const roundTo = 0.05;
/** Shares closer together than this tell of each of them what they tell of all. */
const alike = 0.05;

/**
 * The team's share of a month, or why it is withheld. The rules guard against reading one person out of it: five
 * contributors with eight eligible days each; a roster that is the same as each published one, in this team or in another,
 * or differs from it by five people and more, and from which no sum of them all works out anyone; nobody above two fifths of
 * the denominator; not all alike; whole months, once; rounded to five points; no least, greatest or spread; no slices.
 * Where a few came since, the figure stays that of the people whom an earlier month spoke of: a stable roster.
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
  const roster = stableRoster(enough, published);
  if (roster === null) return withhold("roster-changed");
  const parts = enough.filter(({ person }) => roster.includes(person));
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (parts.some((part) => part.n / n > largestPart)) return withhold("one-dominates");
  const shares = parts.map((part) => part.x / part.n);
  if (Math.max(...shares) - Math.min(...shares) < alike) return withhold("all-alike");
  const share = parts.reduce((sum, part) => sum + part.x, 0) / n;
  return { published: true, month, share: roundShare(share), people: roster.length, roster };
}

/** All who contribute; or else the people of this team's largest published roster who all still do; null where neither may be. */
function stableRoster(
  enough: readonly Contribution[],
  published: readonly PublishedRoster[],
): readonly string[] | null {
  const all = enough.map(({ person }) => person).sort();
  const earlier = published
    .filter(({ month, people }) => month !== "" && people.every((person) => all.includes(person)))
    .map(({ people }) => people)
    .sort((a, b) => b.length - a.length);
  const rosters = published.map(({ people }) => people);
  return [all, ...earlier].find((roster) => !tellsOfFew(rosters, roster, leastPeople)) ?? null;
}

function roundShare(share: number): number {
  return Math.round(Math.round(share / roundTo) * roundTo * 100) / 100;
}
