import type { Summary, SummaryPeriod } from "./summary";

/** What was shared of one week, added up. */
export interface WeekIndicators {
  readonly period: SummaryPeriod;
  readonly people: number;
  /** Mails and calls begun. */
  readonly started: number;
  readonly prospecting: number;
  /** Meetings, visits and demos. */
  readonly meetings: number;
  readonly quotes: number;
}

/** Indicators by week, the newest first: sums of the summaries that people chose to share for it. */
export function weeklyIndicators(summaries: readonly Summary[], weeks: number): WeekIndicators[] {
  const byWeek = new Map<string, WeekIndicators>();
  for (const { period, counts } of summaries) {
    if (period.type !== "week") continue;
    const all = (kinds: readonly string[]): number =>
      counts
        .filter(({ kind }) => kinds.includes(kind))
        .reduce((sum, { started, answered, other }) => sum + started + answered + other, 0);
    const begun = counts
      .filter(({ kind }) => kind === "email" || kind === "call")
      .reduce((sum, { started }) => sum + started, 0);
    const before = byWeek.get(period.id);
    byWeek.set(period.id, {
      period,
      people: (before?.people ?? 0) + 1,
      started: (before?.started ?? 0) + begun,
      prospecting: (before?.prospecting ?? 0) + all(["prospecting"]),
      meetings: (before?.meetings ?? 0) + all(["meeting", "visit", "demo"]),
      quotes: (before?.quotes ?? 0) + all(["quote"]),
    });
  }
  return [...byWeek.values()].sort((a, b) => b.period.from.localeCompare(a.period.from)).slice(0, weeks);
}
