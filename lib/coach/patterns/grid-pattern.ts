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
import { dynamics, expectedPassing, patternThresholds } from "../thresholds";
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
  readonly side: Pattern["side"];
  readonly observe: Pattern["observe"];
  readonly toldBy?: Pattern["toldBy"];
  /** Days that inform the statistic; the others still count for the gate. */
  readonly informs?: (counted: CountedInput, evidence: Evidence) => boolean;
  readonly mayRaise?: (evidence: Evidence) => boolean;
  /** Whether the end of the month brings more of it. */
  readonly isMonthly?: boolean;
  /** How it changes and passes on ordinary days; back from leave and at the end of the month something may pass. */
  readonly dynamics?: Dynamics;
}): Pattern {
  const { id, grid, side, observe, dynamics: usual = dynamics } = options;
  const thresholds = patternThresholds[id];
  return {
    id,
    side,
    unit: "share",
    toldBy: options.toldBy ?? null,
    observe,
    gather(before, counted, evidence) {
      const start = before ?? noPatternEvidence(grid);
      const { x, n } = observe(counted, evidence);
      if (options.informs && !options.informs(counted, evidence)) return { ...start, days: start.days + 1 };
      if (n < thresholds.leastADay) return start;
      const { monthEnd, isReturn } = counted;
      const weekday = weekdayIndex(dayNumber(counted.day));
      const filter = addShareDay(
        start.filter,
        grid,
        { x, n, weekday, monthEnd },
        {
          dynamics: isReturn || (options.isMonthly && monthEnd) ? expectedPassing : usual,
          correlation: thresholds.correlation,
        },
      );
      return { ...start, filter, days: start.days + 1, total: start.total + n };
    },
    assess: (evidence, marker) =>
      assessGrid(
        evidence.patterns[id],
        grid,
        marker,
        side,
        (mean) =>
          side === "above" ? mean >= marker + thresholds.margin : mean <= marker - thresholds.margin,
        () => options.mayRaise?.(evidence) ?? true,
      ),
  };
}

/** A pattern over a grid with a likelihood of its own. */
export function createLikelihoodPattern(options: {
  readonly id: "constant-soliciting" | "avoiding-hard-cases";
  readonly dynamics: Dynamics;
  readonly unit: Pattern["unit"];
  readonly grid: Grid;
  readonly side: Pattern["side"];
  readonly observe: Pattern["observe"];
  /** Null where the day says nothing; `n` of `observe` is added to the denominator otherwise. */
  readonly likelihood: (counted: CountedInput) => Float64Array | null;
  readonly mayRaise?: (evidence: Evidence) => boolean;
}): Pattern {
  const { id, grid, side, unit, observe } = options;
  const { margin } = patternThresholds[id];
  return {
    id,
    side,
    unit,
    toldBy: null,
    observe,
    gather(before, counted, evidence) {
      const start = before ?? noPatternEvidence(grid);
      const likelihood = options.likelihood(counted);
      if (!likelihood) return start;
      const weights = stepPassingFilter(start.filter.weights, grid, options.dynamics, likelihood);
      return {
        ...start,
        filter: { ...start.filter, weights },
        days: start.days + 1,
        total: start.total + observe(counted, evidence).n,
      };
    },
    assess: (evidence, marker) =>
      assessGrid(
        evidence.patterns[id],
        grid,
        marker,
        side,
        (mean) => (side === "above" ? mean >= marker * (1 + margin) : mean <= marker * (1 - margin)),
        () => options.mayRaise?.(evidence) ?? true,
      ),
  };
}

/** Nothing gathered yet: the prior. */
export function noPatternEvidence(grid: Grid): PatternEvidence {
  const filter: ShareFilter = createShareFilter(grid);
  return { filter, days: 0, total: 0, recent: [] };
}

function assessGrid(
  evidence: PatternEvidence | undefined,
  grid: Grid,
  marker: number,
  side: Pattern["side"],
  isBeyondMargin: (mean: number) => boolean,
  mayRaise: () => boolean,
): Assessment {
  const weights = evidence ? parameterWeights(evidence.filter.weights, roomOf(grid)) : grid.prior;
  const mean = meanOf(weights, grid.points);
  const probability = probabilityBeyond(weights, grid.points, marker, side);
  return new GridAssessment(probability, mean, () => isBeyondMargin(mean) && mayRaise(), evidence, grid);
}

/** Few evenings ask for the further conditions, none for the interval: they are worked out where someone looks. */
class GridAssessment implements Assessment {
  constructor(
    readonly probability: number,
    readonly mean: number,
    private readonly isBeyond: () => boolean,
    private readonly evidence: PatternEvidence | undefined,
    private readonly grid: Grid,
  ) {}

  get mayRaise(): boolean {
    return this.isBeyond();
  }

  get low(): number {
    return this.quantile(0.05);
  }

  get high(): number {
    return this.quantile(0.95);
  }

  private quantile(level: number): number {
    const { evidence, grid } = this;
    const weights = evidence ? parameterWeights(evidence.filter.weights, roomOf(grid)) : grid.prior;
    return quantileOf(weights, grid.points, level);
  }
}

const rooms = new Map<number, Float64Array>();

/** Room for the parameter's weights while they are summed up. */
function roomOf({ points: { length } }: Grid): Float64Array {
  let room = rooms.get(length);
  if (!room) rooms.set(length, (room = new Float64Array(length)));
  return room;
}
