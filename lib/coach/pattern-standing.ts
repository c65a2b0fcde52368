import type { PatternId, PatternState } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import { type CoachContext, markerOn } from "./context";
import type { LiveState } from "./live";
import type { Episode } from "./machine";
import { assessPattern } from "./patterns/pattern";
import { patternList, patterns } from "./patterns/registry";
import { daysCounted } from "./recent-bits";
import { gate, patternThresholds } from "./thresholds";

/** A pattern on an evening: what replay prints and the screens show. Values in the pattern's unit. */
export interface PatternStanding {
  readonly pattern: PatternId;
  readonly state: PatternState;
  readonly probability: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The marker that was agreed, or the default; a shift by the label error is not in it. */
  readonly marker: number;
  readonly eligibleDays: number;
  readonly episodes: readonly Episode[];
  /** Evidence against the gate. */
  readonly gate: {
    readonly days: number;
    readonly daysNeeded: number;
    readonly actions: number;
    readonly actionsNeeded: number;
  };
}

/** One pattern on the evening of a state; `day` says which marker holds. */
export function standingOf(
  { evidence, machines }: LiveState,
  { facts }: CoachContext,
  id: PatternId,
  day: LocalDay,
): PatternStanding {
  const marker = markerOn(facts, id, day).value;
  const { probability, mean, low, high } = assessPattern(patterns[id], evidence, marker, facts, day);
  const gathered = evidence.patterns[id];
  return {
    pattern: id,
    state: machines[id].state,
    probability,
    mean,
    low,
    high,
    marker,
    eligibleDays: gathered?.days ?? 0,
    episodes: machines[id].episodes,
    gate: {
      days: daysCounted(gathered?.recent ?? 0),
      daysNeeded: gate.eligibleDays,
      actions: Math.floor(gathered?.total ?? 0),
      actionsNeeded: patternThresholds[id].leastInAll,
    },
  };
}

/** All eight, in their order. */
export function standings(state: LiveState, context: CoachContext, day: LocalDay): PatternStanding[] {
  return patternList.map(({ id }) => standingOf(state, context, id, day));
}

/**
 * The raised patterns, the one to put forward first: the surest, and of equally sure ones the farther beyond its
 * marker, relative to it.
 */
export function raisedByImportance(
  state: LiveState,
  context: CoachContext,
  day: LocalDay,
): readonly PatternStanding[] {
  const excess = ({ mean, marker }: PatternStanding) => (marker > 0 ? Math.abs(mean / marker - 1) : mean);
  return patternList
    .filter(({ id }) => state.machines[id].state === "flag")
    .map(({ id }) => standingOf(state, context, id, day))
    .sort((a, b) => Math.round((b.probability - a.probability) * 100) || excess(b) - excess(a));
}
