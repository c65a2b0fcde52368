import type { LeadScoring, LeadSign, LeadSignName, ScoreRule } from "@/lib/model/lead-scoring";
import type { LocalDay } from "@/lib/model/primitives";

/** Where one starts: to be changed by the person. */
export const defaultLeadScoring: LeadScoring = {
  record: "lead-scoring",
  threshold: 30,
  withinDays: 90,
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
  /** Line by line: sign, how often it counted of how often it was seen, points given. */
  readonly lines: readonly {
    readonly sign: ScoreRule["sign"];
    readonly times: number;
    readonly seen: number;
    readonly points: number;
  }[];
}

type Signs = Readonly<Partial<Record<LeadSignName, number>>>;

/** Scores a lead from the signs seen, each explained. */
export function scoreLead(signs: Signs, scoring: Pick<LeadScoring, "rules" | "threshold">): LeadScore {
  const lines = scoring.rules.flatMap(({ sign, points, most }) => {
    const seen = signs[sign] ?? 0;
    const times = Math.min(most, seen);
    return times > 0 ? [{ sign, times, seen, points: times * points }] : [];
  });
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  return { points, advice: points >= scoring.threshold ? "call" : "nurture", lines };
}

/** An action as scoring sees it. */
export interface SignAction {
  readonly kind: string;
  readonly choice?: string | null | undefined;
  readonly initiative: string;
  readonly day: LocalDay;
  readonly internal?: boolean | null | undefined;
}

const heldKinds = new Set(["meeting", "visit", "demo"]);

/**
 * The signs of interest that a lead's own log shows from a day on. A mail that I answered is one that they wrote; a
 * meeting booked or held is one that they accepted; what Cairn cannot see (a quotation opened, a page visited) comes
 * from what was noted or imported.
 */
export function signsOf(
  actions: readonly SignAction[],
  noted: readonly LeadSign[],
  segment: string | null,
  since: LocalDay,
): Signs {
  const signs: Partial<Record<LeadSignName, number>> = {};
  const see = (sign: LeadSignName, times = 1) => {
    signs[sign] = (signs[sign] ?? 0) + times;
  };
  for (const { kind, choice, initiative, day, internal } of actions) {
    if (day < since || internal) continue;
    if (kind === "email" && initiative === "reactive") see("mail-answered");
    if (kind === "call" && initiative === "reactive") see("called-us");
    if (heldKinds.has(kind) || choice === "meeting-booked") see("meeting-accepted");
  }
  for (const { sign, times, day, removedAt } of noted) if (!removedAt && day >= since) see(sign, times);
  if (segment === "gold" || segment === "silver") see(segment);
  return signs;
}
