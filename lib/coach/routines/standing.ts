import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";
import { routineDays } from "./block";
import { isPaused } from "./clock";
import { type IndexedLog, indexLog } from "./kept";
import { type Occasion, occasionsOf } from "./occasions";
import { type Recent, recentOf } from "./recent";
import type { RoutineLog } from "./routine-log";
import { nextStrength } from "./strength";

/** From here on a routine holds, and from here on it may become a marker. */
export const holdingFrom = 0.5;
export const markerFrom = 0.8;
/** Eligible days at or above `markerFrom` before a routine is called a marker. */
export const markerAfterDays = 20;
/** How many occasions before its first day a routine's strength is started from. */
export const seedOccasions = 90;

export type RoutineState = "forming" | "holding" | "marker";

/** An occasion with the strength that it led to: the person's own days, for the explanation and the curve. */
export interface StrengthStep extends Occasion {
  readonly before: number;
  readonly after: number;
  /** Before the routine was begun: the recorded or imported past that its strength starts from. */
  readonly seed: boolean;
}

/** How firmly a routine stands. */
export interface RoutineStanding extends Recent {
  readonly id: string;
  readonly strength: number;
  readonly state: RoutineState;
  readonly steps: readonly StrengthStep[];
}

/** What is asked: the day, and whether it still runs (then only what is already kept counts of it). */
export interface AsOf {
  readonly day: LocalDay;
  readonly isRunning: boolean;
}

function stepsOf(routine: Routine, occasions: readonly Occasion[]): StrengthStep[] {
  const begin = occasions.findIndex((one) => one.day >= routine.from);
  const first = begin === -1 ? occasions.length : begin;
  let strength = 0;
  return occasions.slice(Math.max(0, first - seedOccasions)).map((one) => {
    const before = strength;
    strength = nextStrength(strength, one.multiplier, one.value);
    return { ...one, before, after: strength, seed: one.day < routine.from };
  });
}

function stateOf(
  routine: Routine,
  steps: readonly StrengthStep[],
  eligible: readonly LocalDay[],
): RoutineState {
  const strength = steps.at(-1)?.after ?? 0;
  if (strength < holdingFrom) return "forming";
  if (strength < markerFrom) return "holding";
  const lapse = steps.findLastIndex((step) => step.after < markerFrom);
  const since = steps[lapse + 1]?.day ?? "";
  const firm = eligible.filter((day) => day >= since && day >= routine.from);
  return firm.length >= markerAfterDays ? "marker" : "holding";
}

function standing(routine: Routine, log: IndexedLog, asOf: AsOf): RoutineStanding {
  const days = routineDays(routine, log);
  const clock = days.clock.filter(
    (day) =>
      day.day <= asOf.day &&
      (!routine.to || day.day <= routine.to) &&
      !(asOf.isRunning && day.day === asOf.day && !isKeptOn(routine, days.kept.get(day.day) ?? 0)),
  );
  const steps = stepsOf(routine, occasionsOf(routine, clock, days.kept));
  const skipped = log.skipDays.get(routine.id);
  const eligible = log.days
    .map((day) => day.day)
    .filter((day) => day <= asOf.day && !skipped?.has(day) && !isPaused(routine, day));
  const lastWeek = log.days.findLast((day) => day.day <= asOf.day);
  const isLastDayOfWeek =
    lastWeek?.day === asOf.day && !asOf.isRunning && lastWeek.scheduled.at(-1) === lastWeek.weekday;
  return {
    id: routine.id,
    strength: steps.at(-1)?.after ?? 0,
    state: stateOf(routine, steps, eligible),
    steps,
    ...recentOf(
      routine.per,
      steps.filter((step) => !step.seed),
      (week) => week !== lastWeek?.week || isLastDayOfWeek,
    ),
  };
}

function isKeptOn(routine: Routine, count: number): boolean {
  return routine.per === "week" || routine.block ? count > 0 : count >= routine.times;
}

/** How firmly every routine that has begun stands, in the order of the log. Nothing after `asOf` is read. */
export function routineStandings(log: RoutineLog, asOf: AsOf): RoutineStanding[] {
  const indexed = indexLog(log);
  return log.routines
    .filter((routine) => routine.from <= asOf.day)
    .map((routine) => standing(routine, indexed, asOf));
}

/** The line of `routines` in replay. */
export interface RoutineAsOf extends Recent {
  readonly id: string;
  readonly strength: number;
  readonly state: RoutineState;
}

/**
 * What replay prints of each routine on the evening of a day: `strength` 0 to 1, `done` of `due` over the last
 * 15 due occasions (see `recentOf`).
 */
export function routinesAsOf(log: RoutineLog, day: LocalDay): RoutineAsOf[] {
  return routineStandings(log, { day, isRunning: false }).map(({ id, strength, state, done, due }) => ({
    id,
    strength,
    state,
    done,
    due,
  }));
}
