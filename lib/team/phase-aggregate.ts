import type { Suppression } from "@/lib/views/team-months";
import { carriedPhases, type SalePhaseName, salePhases } from "@/lib/coach/mirror/phases";
import { aggregate, type Contribution, type PublishedRoster } from "./aggregate";
import type { Summary } from "./summary";

/** One person's month by phase of the sale. */
export interface PhaseContribution {
  readonly person: string;
  readonly eligibleDays: number;
  readonly phases: Summary["phases"];
}

export type PhaseAggregate =
  | {
      readonly published: true;
      readonly month: string;
      readonly people: number;
      readonly roster: readonly string[];
      /** The team's time by phase, each share rounded to five points. */
      readonly shares: Readonly<Record<SalePhaseName, number>>;
      /** Share of people who carry two phases at most, rounded alike; null where it would tell of each. */
      readonly twoAtMost: number | null;
    }
  | { readonly published: false; readonly month: string; readonly why: Suppression };

/** Nobody should carry more: with every phase on one desk, none gets the practice that makes it good. */
const advisedPhases = 2;

/**
 * The team's time by phase of a month, under the very rules of every figure of a team. The four shares add up to one, so
 * they are published all together or not at all: what is withheld could be worked out from the rest.
 */
export function phaseAggregate(
  month: string,
  contributions: readonly PhaseContribution[],
  published: readonly PublishedRoster[],
): PhaseAggregate {
  const telling = contributions.map((one) => ({
    ...one,
    all: one.phases.reduce((sum, { minutes }) => sum + minutes, 0),
  }));
  const shares = new Map<SalePhaseName, number>();
  let [roster, people]: [readonly string[], number] = [[], 0];
  for (const phase of salePhases) {
    const parts = telling.map(({ person, eligibleDays, phases, all }): Contribution => {
      const x = phases.find((one) => one.phase === phase)?.minutes ?? 0;
      return { person, eligibleDays, x, n: all };
    });
    const result = aggregate(month, parts, published);
    if (!result.published) return result;
    shares.set(phase, result.share);
    ({ roster, people } = result);
  }
  const few = aggregate(
    month,
    telling
      .filter(({ all }) => all > 0)
      .map(({ person, eligibleDays, phases }) => ({
        person,
        eligibleDays,
        x: carriedPhases(phases) <= advisedPhases ? 1 : 0,
        n: 1,
      })),
    published,
  );
  const of = (phase: SalePhaseName): number => shares.get(phase) ?? 0;
  return {
    published: true,
    month,
    people,
    roster,
    shares: {
      identify: of("identify"),
      appoint: of("appoint"),
      interview: of("interview"),
      propose: of("propose"),
    },
    twoAtMost: few.published ? few.share : null,
  };
}
