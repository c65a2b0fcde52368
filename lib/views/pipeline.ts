import { z } from "zod";
import { localDay, share } from "@/lib/model/primitives";
import { stageName } from "@/lib/model/pipeline";
import { shareWithEvidence } from "./figure";

const count = z.int().min(0);
const openStage = z.enum(["lead", "qualified", "proposal", "negotiation"]);
const quartiles = z.object({ low: z.number(), middle: z.number(), high: z.number() });
const weighted = z.object({ value: z.number(), low: z.number(), high: z.number(), deals: count });

/** Quantity and quality of a stage: what stands there now. */
export const stageQuality = z.object({
  stage: openStage,
  count,
  grossValue: z.number(),
  withAmount: count,
  forecastRate: share.nullable(),
  withProbability: count,
  weightedNetValue: z.number(),
  withNextStep: count,
  targetFit: share.nullable(),
  medianAgeDays: z.number().nullable(),
});

/** What became of those that entered a stage, against both denominators. */
export const stageConversion = z.object({
  stage: openStage,
  entered: count,
  wentOn: count,
  won: count,
  lost: count,
  standing: count,
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
  diagram: z.array(z.object({ declared: share, actual: share, n: count })),
});

/** Deals of one group: of a segment, or of an origin. Rates are won of closed. */
export const dealGroup = z.object({
  name: z.string().nullable(),
  opened: count,
  won: count,
  lost: count,
  open: count,
  winRate: shareWithEvidence.nullable(),
  averageBasket: z.number().nullable(),
  withAmount: count,
});

/** The Pipeline room: figures of every stage and of what became of the deals, on the evening of a day. */
export const pipelineView = z.object({
  asOf: localDay,
  opportunities: count,
  open: count,
  won: count,
  lost: count,
  /** The currency in which values are added up; deals in others are counted, not added. */
  currency: z.string().nullable(),
  inOtherCurrencies: count,
  stages: z.array(stageQuality),
  conversions: z.array(stageConversion),
  /** Pairs of stages whose later one wins less often. */
  inversions: z.array(z.object({ earlier: openStage, later: openStage })),
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
  segments: z.array(dealGroup),
  origins: z.array(dealGroup),
});
export type PipelineView = z.infer<typeof pipelineView>;
export type StageQuality = z.infer<typeof stageQuality>;
export type StageConversion = z.infer<typeof stageConversion>;
export type DealGroup = z.infer<typeof dealGroup>;

/** Which deals lie behind a figure. */
export const dealsBehind = z.discriminatedUnion("of", [
  z.object({ of: z.literal("stage"), stage: stageName }),
  z.object({ of: z.literal("entered"), stage: openStage }),
  z.object({ of: z.literal("next-step"), stage: openStage }),
  z.object({ of: z.literal("open") }),
  z.object({ of: z.literal("forecast") }),
  z.object({ of: z.literal("dated") }),
  z.object({ of: z.literal("segment"), name: z.string().max(60).nullable() }),
  z.object({ of: z.literal("origin"), name: z.string().max(60).nullable() }),
]);
export type DealsBehind = z.infer<typeof dealsBehind>;

/** One deal as a line. */
export const dealLine = z.object({
  id: z.string(),
  name: z.string().nullable(),
  account: z.string().nullable(),
  stage: stageName,
  createdOn: localDay,
  on: localDay,
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  probability: share.nullable(),
  expectedClose: localDay.nullable(),
  nextStep: localDay.nullable(),
});
export type DealLine = z.infer<typeof dealLine>;
