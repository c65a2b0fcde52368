import { correlationEstimate, offsets } from "../thresholds";
import { betaBinomialLikelihood } from "./beta-binomial";
import {
  type Dynamics,
  type FilterWeights,
  type Grid,
  meanOf,
  parameterWeights,
  startWeights,
  stepPassingFilter,
  varianceOf,
} from "./grid-filter";

/** Counts by phase of the calendar, worth what their day is worth: n / (1 + (n - 1) rho). */
export interface PhaseCounts {
  readonly days: number;
  readonly x: number;
  readonly n: number;
}
const noCounts: PhaseCounts = { days: 0, x: 0, n: 0 };

/** All that a share filter remembers: 50 numbers and some sums, replaced and never changed in place. */
export interface ShareFilter {
  readonly weights: FilterWeights;
  /** Monday to Sunday, then the end of the month. */
  readonly phases: readonly PhaseCounts[];
  /** Sums for the intra-day correlation by moments. */
  readonly excess: number;
  readonly trials: number;
  readonly days: number;
}

/** One day of a share: x of n, its weekday (0 Monday) and whether the month is ending. */
export interface ShareDay {
  readonly x: number;
  readonly n: number;
  readonly weekday: number;
  readonly monthEnd: boolean;
}

const monthEndIndex = 7;

/** Room for what is needed within one day only: numbers off the heap are dear to make. */
interface Scratch {
  readonly likelihood: Float64Array;
  readonly parameter: Float64Array;
}
const scratches = new Map<number, Scratch>();

function scratchOf({ points: { length } }: Grid): Scratch {
  const known = scratches.get(length);
  if (known) return known;
  const made = { likelihood: new Float64Array(length), parameter: new Float64Array(length) };
  scratches.set(length, made);
  return made;
}

/** The filter before its first day. */
export function createShareFilter(grid: Grid): ShareFilter {
  return {
    weights: startWeights(grid),
    phases: Array.from({ length: 8 }, () => noCounts),
    excess: 0,
    trials: 0,
    days: 0,
  };
}

/**
 * The filter after one more day.
 *
 * @param correlation within a day, taken for granted until it can be estimated
 * @param hasPhases whether weekdays and month-ends have levels of their own to allow for
 */
export function addShareDay(
  filter: ShareFilter,
  grid: Grid,
  day: ShareDay,
  dynamics: Dynamics,
  correlation: number,
  hasPhases = true,
): ShareFilter {
  const rho = correlationOf(filter, correlation);
  const shift = hasPhases ? phaseShift(filter.phases, day) : 0;
  const { likelihood } = scratchOf(grid);
  betaBinomialLikelihood(grid.points, day.x, day.n, rho, shift, likelihood);
  const moments = momentsOf(filter, grid, day, shift);
  return {
    weights: stepPassingFilter(filter.weights, grid, dynamics, likelihood),
    phases: hasPhases ? withDay(filter.phases, day, rho) : filter.phases,
    excess: filter.excess + moments.excess,
    trials: filter.trials + moments.trials,
    days: filter.days + 1,
  };
}

function withDay(phases: readonly PhaseCounts[], day: ShareDay, rho: number): readonly PhaseCounts[] {
  const worth = 1 / (1 + (day.n - 1) * rho);
  const index = day.monthEnd ? monthEndIndex : day.weekday;
  const seen = phases[index] ?? noCounts;
  return phases.with(index, {
    days: seen.days + 1,
    x: seen.x + day.x * worth,
    n: seen.n + day.n * worth,
  });
}

/**
 * Intra-day correlation: the default, and after 40 days the moment estimate drawn towards it. A day's squared
 * deviation from what was expected that morning has mean p(1-p)(1 + (n-1) rho)/n plus the variance of the
 * expectation, so that drift and changes do not pass for noise. Kept within .05 and .25, or the default where that
 * is higher.
 */
export function correlationOf(filter: ShareFilter, standard: number): number {
  const { afterDays, priorDays, least, most } = correlationEstimate;
  if (filter.days < afterDays || filter.trials <= 0) return standard;
  const estimate = filter.excess / filter.trials;
  const mixed = (estimate * filter.days + standard * priorDays) / (filter.days + priorDays);
  return Math.min(Math.max(most, standard), Math.max(least, mixed));
}

function momentsOf(filter: ShareFilter, grid: Grid, day: ShareDay, shift: number) {
  if (day.n < 2 || filter.days < 5) return { excess: 0, trials: 0 };
  const weights = parameterWeights(filter.weights, scratchOf(grid).parameter);
  const level = meanOf(weights, grid.points);
  const expected = shifted(level, shift);
  const spread = expected * (1 - expected);
  const unsure = varianceOf(weights, grid.points, level) / spread;
  // A day far from all expectation is a change or an accident, not noise: it may weigh like three deviations.
  const square = Math.min(
    (day.x / day.n - expected) ** 2 / spread,
    9 * (unsure + (1 + (day.n - 1) * 0.1) / day.n),
  );
  return { excess: day.n * (square - unsure) - 1, trials: day.n - 1 };
}

function shifted(p: number, shift: number): number {
  const odds = Math.exp(shift);
  return (p * odds) / (1 - p + p * odds);
}

const logit = (p: number) => Math.log(p / (1 - p));

/**
 * What a weekday, or the end of the month, adds to the logit of the share: its share drawn towards the whole by 40
 * effective actions, and centred on what is worked. 0 until each weekday worked has been seen four times.
 */
function phaseShift(phases: readonly PhaseCounts[], day: ShareDay): number {
  const index = day.monthEnd ? monthEndIndex : day.weekday;
  for (let weekday = 0; weekday < monthEndIndex; weekday += 1) {
    const days = phases[weekday]?.days ?? 0;
    if (days > 0 && days < offsets.eachWeekdayDays) return 0;
  }
  const phase = phases[index] ?? noCounts;
  if (phase.days < offsets.eachWeekdayDays) return 0;
  let x = 0.5;
  let n = 1;
  for (const counts of phases) {
    x += counts.x;
    n += counts.n;
  }
  const all = x / n;
  const whole = logit(all);
  let centre = 0;
  let worked = 0;
  for (const counts of phases) {
    if (counts.days === 0) continue;
    centre += (drawnLogit(counts, all) - whole) * counts.days;
    worked += counts.days;
  }
  return drawnLogit(phase, all) - whole - centre / worked;
}

/** Logit of the share of a phase, drawn towards the whole. */
function drawnLogit(counts: PhaseCounts, all: number): number {
  return logit((counts.x + offsets.kappa * all) / (counts.n + offsets.kappa));
}
