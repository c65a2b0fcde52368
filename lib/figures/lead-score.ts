import { z } from "zod";

/** Points for one sign of interest, written by the salesperson. */
export const scoreRule = z.object({
  sign: z.enum([
    "mail-answered",
    "meeting-accepted",
    "quote-opened",
    "page-visited",
    "called-us",
    "gold",
    "silver",
  ]),
  points: z.int().min(-100).max(100),
  /** The sign counts so many times at most. */
  most: z.int().min(1).max(100),
});
export type ScoreRule = z.infer<typeof scoreRule>;

export const leadScoring = z.object({
  rules: z.array(scoreRule).max(50),
  threshold: z.int().min(1).max(1_000),
});
export type LeadScoring = z.infer<typeof leadScoring>;

/** Where one starts: to be changed by the person. */
export const defaultLeadScoring: LeadScoring = {
  threshold: 30,
  rules: [
    { sign: "mail-answered", points: 10, most: 3 },
    { sign: "meeting-accepted", points: 20, most: 2 },
    { sign: "quote-opened", points: 10, most: 2 },
    { sign: "called-us", points: 15, most: 2 },
    { sign: "page-visited", points: 2, most: 5 },
  ],
};

export interface LeadScore {
  readonly points: number;
  readonly advice: "call" | "nurture";
  /** Line by line: sign, how often it counted, points given. */
  readonly lines: readonly {
    readonly sign: ScoreRule["sign"];
    readonly times: number;
    readonly points: number;
  }[];
}

/** Scores a lead from the signs seen, each explained. */
export function scoreLead(
  signs: Readonly<Partial<Record<ScoreRule["sign"], number>>>,
  scoring: LeadScoring,
): LeadScore {
  const lines = scoring.rules.flatMap(({ sign, points, most }) => {
    const times = Math.min(most, signs[sign] ?? 0);
    return times > 0 ? [{ sign, times, points: times * points }] : [];
  });
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  return { points, advice: points >= scoring.threshold ? "call" : "nurture", lines };
}
