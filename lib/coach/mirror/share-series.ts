import { type PatternId, patternIds } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import { type CoachContext, markerOn } from "../context";
import type { DayTotals } from "../day-totals";
import { live } from "../live";
import { patterns } from "../patterns/registry";
import { dayNumber, weekdayIndex } from "../working-day/calendar-days";

/** A share on an evening, with the 90 % interval of what was known by then. */
export interface SharePoint {
  readonly day: LocalDay;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface ShareSeries {
  readonly pattern: PatternId;
  readonly marker: number;
  readonly points: readonly SharePoint[];
}

/** Weeks that a series goes back. */
export const seriesWeeks = 26;

/**
 * Each pattern that is a share, evening by evening of the weeks' last worked days, as the coach knew it then.
 * Evenings below the evidence gate (still learning) have no point; a pattern without a point is not in the list.
 */
export function shareSeries(
  rows: ReadonlyMap<LocalDay, DayTotals>,
  context: CoachContext,
  asOf: LocalDay,
): ShareSeries[] {
  const series = new Map<PatternId, SharePoint[]>();
  const since = dayNumber(asOf) - seriesWeeks * 7;
  let pending: (() => void) | null = null;
  let week = Number.NaN;
  live(rows, context, asOf, (state, input) => {
    const number = dayNumber(input.day);
    if (number < since || !input.worked) return;
    const monday = number - weekdayIndex(number);
    // The newest worked day of a week replaces those before it.
    if (monday !== week) pending?.();
    week = monday;
    pending = () => {
      for (const id of patternIds) {
        const stage = state.machines[id].state;
        if (patterns[id].unit !== "share" || stage === "learning" || stage === "off") continue;
        const marker = markerOn(context.facts, id, input.day).value;
        const { mean, low, high } = patterns[id].assess(state.evidence, [marker]);
        series.set(id, [...(series.get(id) ?? []), { day: input.day, mean, low, high }]);
      }
    };
  });
  // Assigned in the callback, which the compiler cannot follow.
  (pending as (() => void) | null)?.();
  return patternIds.flatMap((pattern) => {
    const points = series.get(pattern);
    return points ? [{ pattern, marker: markerOn(context.facts, pattern, asOf).value, points }] : [];
  });
}
