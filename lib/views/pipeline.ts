import { z } from "zod";
import { segment } from "@/lib/model/people";
import { localDay, share } from "@/lib/model/primitives";
import { origin, stageName } from "@/lib/model/pipeline";
import { processStep } from "@/lib/model/sales-setup";
import { shareWithEvidence } from "./figure";

const count = z.int().min(0);
const step = z.string();
const quartiles = z.object({ low: z.number(), middle: z.number(), high: z.number(), n: count });
const weighted = z.object({ value: z.number(), low: z.number(), high: z.number(), deals: count });
const inversion = z.object({ earlier: step, later: step });
const verdict = z.enum(["above", "below", "within"]);

/** Quantity and quality of a stage: what stands there now. */
export const stageQuality = z.object({
  step,
  count,
  grossValue: z.number(),
  withAmount: count,
  forecastRate: share.nullable(),
  withProbability: count,
  weightedNetValue: z.number(),
  withNextStep: count,
  targetFit: share.nullable(),
  withTargetFit: count,
  /** Days since those that stand there entered it. */
  medianAgeDays: z.number().nullable(),
  /** Days by which half, and three quarters, of those before had left it; and how many stand longer. */
  usualDays: z.number().nullable(),
  lateAfterDays: z.number().nullable(),
  late: count,
});

/** What became of those that entered a stage, against each denominator. */
export const stageConversion = z.object({
  step,
  entered: count,
  wentOn: count,
  lostHere: count,
  won: count,
  lost: count,
  standing: count,
  /** Went on, of those that left it. */
  ofLeft: shareWithEvidence.nullable(),
  ofClosed: shareWithEvidence.nullable(),
  ofEntered: shareWithEvidence.nullable(),
});

export const calibrationView = z.object({
  n: count,
  announced: z.number(),
  came: count,
  standardError: z.number(),
  brier: z.number(),
  brierSkill: z.number().nullable(),
  diagram: z.array(
    z.object({ declared: share, actual: share, n: count, low: share.nullable(), high: share.nullable() }),
  ),
  /** Whether the diagram strays further than that of an exact forecaster would; null below its gate. */
  isConsistent: z.boolean().nullable(),
});

/** Deals of one group: of a segment, an origin, an account type. Rates are won of closed. */
export const dealGroup = z.object({
  name: z.string().nullable(),
  opened: count,
  won: count,
  lost: count,
  open: count,
  winRate: shareWithEvidence.nullable(),
  averageBasket: z.number().nullable(),
  withAmount: count,
  /** Against all others together, at 99.8 %: `within` is no difference. */
  verdict,
});

/** The average basket of one segment and account type. */
export const basketCell = z.object({
  segment: segment.nullable(),
  status: z.string().nullable(),
  averageBasket: z.number(),
  n: count,
});

/** One month: what it brought, and the pipeline that stood behind it on its first day. */
export const monthFigures = z.object({
  month: z.string(),
  turnover: z.number(),
  won: count,
  lost: count,
  /** Gross value and declared weighted value of what was open on the month's first morning. */
  standing: z.number(),
  weighted: z.number(),
  open: count,
  created: z.array(z.object({ origin: origin.nullable(), n: count })),
});

/** One figure against what it is compared with. */
export const comparison = z.object({
  figure: z.enum(["win-rate", "won-value-rate", "basket", "cycle", "created"]),
  now: z.number().nullable(),
  n: count,
  before: z.number().nullable(),
  /** Null where it is compared with a value of one's own. */
  beforeN: count.nullable(),
  /** Null where there is not enough to tell. */
  verdict: verdict.nullable(),
});

/** What a period's target asks, what came, and what the pipeline may still bring. */
export const targetFigures = z.object({
  period: z.string(),
  target: z.number(),
  turnover: z.number(),
  lastDay: localDay,
  /** Announced to close in the period and still open; null where none has an amount and a probability. */
  declared: weighted.nullable(),
  calibrated: weighted.nullable(),
  /** The chance to reach the target, by the calibrated pipeline; null where that can't be told. */
  chance: share.nullable(),
});

/** The Pipeline room: figures of every stage and of what became of the deals, on the evening of a day. */
export const pipelineView = z.object({
  asOf: localDay,
  /** The newest entry into a stage; null where there is no opportunity. */
  newestOn: localDay.nullable(),
  steps: z.array(processStep),
  opportunities: count,
  open: count,
  won: count,
  lost: count,
  /** The currency in which values are added up; deals in others are counted, not added. */
  currency: z.string().nullable(),
  inOtherCurrencies: count,
  stages: z.array(stageQuality),
  /** Open beyond the first stage without what must be known for it. 0 while no grid was filled in at all. */
  unqualified: count,
  conversions: z.array(stageConversion),
  /** Closed deals that know a stage beyond the first. */
  knownWays: count,
  inversions: z.array(inversion),
  declaredInversions: z.array(inversion),
  /** Win rate of every stage, made monotone; empty below twenty closed. */
  stageRates: z.array(z.object({ step, rate: share, closed: count })),
  weighted: z.object({ declared: weighted, calibrated: weighted.nullable() }),
  /** Closed deals with a probability declared while they were open. */
  forecasts: count,
  calibration: calibrationView.nullable(),
  /** Closed deals with an announced closing day; quartiles null below twenty. */
  slippage: z.object({ dated: count, days: quartiles.nullable(), amount: quartiles.nullable() }),
  cycle: z.object({
    n: count,
    medianDays: z.number().nullable(),
    /** Steps of the cumulative incidence, thinned for drawing. */
    steps: z.array(z.object({ days: z.number(), wonBy: share, lostBy: share, atRisk: count })),
  }),
  wonValue: z.number(),
  wonWithAmount: count,
  winRate: shareWithEvidence.nullable(),
  winRateOfAll: shareWithEvidence.nullable(),
  segments: z.array(dealGroup),
  statuses: z.array(dealGroup),
  origins: z.array(dealGroup),
  baskets: z.array(basketCell),
  months: z.array(monthFigures),
  comparisons: z.array(comparison),
  targets: z.array(targetFigures),
});
export type PipelineView = z.infer<typeof pipelineView>;
export type StageQuality = z.infer<typeof stageQuality>;
export type StageConversion = z.infer<typeof stageConversion>;
export type DealGroup = z.infer<typeof dealGroup>;
export type BasketCell = z.infer<typeof basketCell>;
export type MonthFigures = z.infer<typeof monthFigures>;
export type Comparison = z.infer<typeof comparison>;
export type TargetFigures = z.infer<typeof targetFigures>;

const name = z.string().max(60).nullable();
/** A declared probability as an address writes it; null: any. */
const declaredShare = z.union([z.null(), z.coerce.number().min(0).max(1)]);
const month = z.string().regex(/^\d{4}-\d{2}$/);

/** Which deals lie behind a figure. */
export const dealsBehind = z.discriminatedUnion("of", [
  z.object({ of: z.literal("step"), step: z.string().max(60) }),
  z.object({ of: z.literal("end"), end: stageName.extract(["won", "lost"]) }),
  z.object({ of: z.literal("entered"), step: z.string().max(60) }),
  z.object({ of: z.literal("next-step"), step: z.string().max(60) }),
  z.object({ of: z.literal("late"), step: z.string().max(60) }),
  z.object({ of: z.literal("unqualified") }),
  z.object({ of: z.literal("open") }),
  z.object({ of: z.literal("all") }),
  z.object({ of: z.literal("forecast"), declared: declaredShare }),
  z.object({ of: z.literal("dated") }),
  z.object({ of: z.literal("segment"), name }),
  z.object({ of: z.literal("status"), name }),
  z.object({ of: z.literal("origin"), name }),
  z.object({ of: z.literal("won-in"), month }),
  /** `name`: an origin, `none` where none was said, null for all. */
  z.object({ of: z.literal("created-in"), month, name }),
  z.object({ of: z.literal("standing-in"), month }),
  z.object({ of: z.literal("closing-in"), period: z.string().max(10) }),
]);
export type DealsBehind = z.infer<typeof dealsBehind>;
