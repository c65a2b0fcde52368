import { z } from "zod";

/** Why nothing is said of a month: the protections of the core, not of the page. */
export const suppressions = [
  "fewer-than-five",
  "roster-changed",
  "one-dominates",
  "all-alike",
  "not-monthly",
  "already-published",
] as const;

export type Suppression = (typeof suppressions)[number];

/** A team's month that may be said: a share rounded, of so many people, and who they were. */
export const publishedMonth = z.object({
  published: z.literal(true),
  month: z.string(),
  share: z.number(),
  people: z.int(),
  roster: z.array(z.string()).readonly(),
});

const withheldMonth = z.object({
  published: z.literal(false),
  month: z.string(),
  why: z.enum(suppressions),
});

/** A month of the team, or why nothing is said of it. */
export const aggregateView = z.discriminatedUnion("published", [publishedMonth, withheldMonth]);

/** The time in each of the four phases, as rounded shares; `twoAtMost` is the share of people who cover no more than two. */
export const publishedPhases = z.object({
  published: z.literal(true),
  month: z.string(),
  people: z.int(),
  roster: z.array(z.string()).readonly(),
  shares: z.object({
    identify: z.number(),
    appoint: z.number(),
    interview: z.number(),
    propose: z.number(),
  }),
  twoAtMost: z.number().nullable(),
});

/** The team's time by phase of the sale in a month, or why nothing is said of it. */
export const phaseAggregateView = z.discriminatedUnion("published", [publishedPhases, withheldMonth]);

/** Why nothing is said of any month, where it is one and the same reason for all of them; null otherwise. */
export function sameReason(
  months: readonly (
    | { readonly published: true }
    | { readonly published: false; readonly why: Suppression }
  )[],
): Suppression | null {
  const [first] = months;
  if (!first || first.published) return null;
  return months.every((month) => !month.published && month.why === first.why) ? first.why : null;
}
