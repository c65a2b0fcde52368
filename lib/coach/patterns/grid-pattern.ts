import { type MarkerSide, markerSides } from "@/lib/model/pattern";
import type { CountedInput, Evidence, PatternEvidence } from "../evidence";
import {
  type Dynamics,
  type Grid,
  meanOf,
  probabilityBeyond,
  quantileOf,
  parameterWeights,
  stepPassingFilter,
} from "../statistics/grid-filter";
import { addShareDay, createShareFilter, type ShareFilter } from "../statistics/share-filter";
import { dynamics, expectedPassing, patternThresholds, type PatternThresholds } from "../thresholds";
import { weekdayIndex, dayNumber } from "../working-day/calendar-days";
import type { Assessment, Pattern } from "./pattern";

type SharePatternId =
  | "reactive-email"
  | "reactive-phone"
  | "back-office-overload"
  | "quotation-overload"
  | "illusion-of-activity";

/** A pattern whose statistic is a share of the day's actions or quarter hours. */
export function createSharePattern(options: {
  readonly id: SharePatternId;
  readonly grid: Grid;
  readonly observe: Pattern["observe"];
  readonly toldBy?: Pattern["toldBy"];
  /** Days that inform the statistic; the others still count for the gate. */
  readonly informs?: (counted: CountedInput, evidence: Evidence) => boolean;
  readonly mayRaise?: (evidence: Evidence) => boolean;
  /** Whether the end of the month brings more of it. */
  readonly isMonthly?: boolean;
  /** Whether weekdays and month-ends have levels of their own to allow for. */
  readonly hasPhases?: boolean;
  /** How it changes and passes on ordinary days; back from leave and at the end of the month something may pass. */
  readonly dynamics?: Dynamics;
}): Pattern {
  const { id, grid, observe, dynamics: usual = dynamics } = options;
  const thresholds = patternThresholds[id];
  const side = markerSides[id];
  return {
    id,
    unit: "share",
    toldBy: options.toldBy ?? null,
    observe,
    gather(before, counted, evidence) {
      const start = before ?? noPatternEvidence(grid);
      const { x, n } = observe(counted, evidence);
      const days = start.days + 1;
      if (options.informs && !options.informs(counted, evidence)) return { ...start, days };
      if (n < thresholds.leastADay) return start;
      const { monthEnd, isReturn } = counted;
      const weekday = weekdayIndex(dayNumber(counted.day));
      const filter = addShareDay(
        start.filter,
        grid,
        { x, n, weekday, monthEnd },
        isReturn || (options.isMonthly && monthEnd) ? expectedPassing : usual,
        thresholds.correlation,
        options.hasPhases,
      );
      return { filter, days, total: start.total + n, recent: start.recent };
    },
    assess: (evidence, markers) =>
      new GridAssessment(
        evidence,
        evidence.patterns[id],
        grid,
        side,
        markers,
        side === "above" ? averageOf(markers) + thresholds.margin : averageOf(markers) - thresholds.margin,
        options.mayRaise,
        thresholds,
      ),
  };
}

/** A pattern over a grid with a likelihood of its own. */
export function createLikelihoodPattern(options: {
  readonly id: "constant-soliciting" | "avoiding-hard-cases";
  readonly dynamics: Dynamics;
  readonly unit: Pattern["unit"];
  readonly grid: Grid;
  readonly observe: Pattern["observe"];
  /** Null where the day says nothing; `n` of `observe` is added to the denominator otherwise. */
  readonly likelihood: (counted: CountedInput) => Float64Array | null;
  readonly mayRaise?: (evidence: Evidence) => boolean;
}): Pattern {
  const { id, grid, unit, observe } = options;
  const { margin } = patternThresholds[id];
  const side = markerSides[id];
  return {
    id,
    unit,
    toldBy: null,
    observe,
    gather(before, counted, evidence) {
      const start = before ?? noPatternEvidence(grid);
      const likelihood = options.likelihood(counted);
      if (!likelihood) return start;
      const weights = stepPassingFilter(start.filter.weights, grid, options.dynamics, likelihood);
      return {
        filter: { ...start.filter, weights },
        days: start.days + 1,
        total: start.total + observe(counted, evidence).n,
        recent: start.recent,
      };
    },
    assess: (evidence, markers) =>
      new GridAssessment(
        evidence,
        evidence.patterns[id],
        grid,
        side,
        markers,
        averageOf(markers) * (side === "above" ? 1 + margin : 1 - margin),
        options.mayRaise,
      ),
  };
}

/** Nothing gathered yet: the prior. */
export function noPatternEvidence(grid: Grid): PatternEvidence {
  const filter: ShareFilter = createShareFilter(grid);
  return { filter, days: 0, total: 0, recent: 0 };
}

function averageOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Few evenings ask for the further conditions, none for the interval: they are worked out where someone looks. */
class GridAssessment implements Assessment {
  readonly probability: number;
  readonly mean: number;

  constructor(
    private readonly evidence: Evidence,
    private readonly gathered: PatternEvidence | undefined,
    private readonly grid: Grid,
    private readonly side: MarkerSide,
    private readonly markers: readonly number[],
    /** How far out the mean must lie. */
    private readonly edge: number,
    private readonly condition: ((evidence: Evidence) => boolean) | undefined,
    private readonly keys: Pick<PatternThresholds, "inner" | "sure"> = {},
  ) {
    const weights = this.weights();
    this.mean = meanOf(weights, grid.points);
    this.probability = this.beyond(weights, 0);
  }

  get mayRaise(): boolean {
    const isBeyond = this.side === "above" ? this.mean >= this.edge : this.mean <= this.edge;
    const isSure = this.probability >= (this.keys.sure ?? Infinity);
    return (isBeyond || isSure) && this.isSureOfInner() && (this.condition?.(this.evidence) ?? true);
  }

  private isSureOfInner(): boolean {
    const { inner } = this.keys;
    return !inner || this.beyond(this.weights(), inner.distance) >= inner.probability;
  }

  /** Probability of lying beyond a limit that is short of the marker by so much, averaged over where the marker may lie. */
  private beyond(weights: Float64Array, shortBy: number): number {
    const { markers, grid, side } = this;
    let sum = 0;
    for (const marker of markers)
      sum += probabilityBeyond(
        weights,
        grid.points,
        side === "above" ? marker - shortBy : marker + shortBy,
        side,
      );
    return sum / markers.length;
  }

  get low(): number {
    return quantileOf(this.weights(), this.grid.points, 0.05);
  }

  get high(): number {
    return quantileOf(this.weights(), this.grid.points, 0.95);
  }

  private weights(): Float64Array {
    const { gathered, grid } = this;
    return gathered ? parameterWeights(gathered.filter.weights, roomOf(grid)) : grid.prior;
  }
}

const rooms = new Map<number, Float64Array>();

/** Room for the parameter's weights while they are summed up. */
function roomOf({ points: { length } }: Grid): Float64Array {
  let room = rooms.get(length);
  if (!room) rooms.set(length, (room = new Float64Array(length)));
  return room;
}
