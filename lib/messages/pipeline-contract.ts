import { z } from "zod";
import type { DealTotals } from "@/lib/views/deal-totals";
import type { Absence, Schedule } from "@/lib/model/calendar";
import { segment } from "@/lib/model/people";
import { opportunity, origin, stage } from "@/lib/model/pipeline";
import { id, localDay, share } from "@/lib/model/primitives";
import { salesSetup } from "@/lib/model/sales-setup";
import { message } from "./envelope";

const nothing = z.null();
/** Rows of the store: each was parsed when it was written, so here only what it is, is told. */
const rows = <Row>() => z.custom<readonly Row[]>((value) => Array.isArray(value));

/** What a person changes in an opportunity; what is absent stays. */
export const opportunityChange = z.object({
  name: z.string().trim().min(1).max(300).nullable().optional(),
  accountName: z.string().trim().min(1).max(300).nullable().optional(),
  segment: segment.nullable().optional(),
  origin: origin.nullable().optional(),
  targetFit: share.nullable().optional(),
  nextStep: localDay.nullable().optional(),
  known: opportunity.shape.known.unwrap().unwrap().optional(),
});
export type OpportunityChange = z.infer<typeof opportunityChange>;

/**
 * What the Pipeline room may ask of the background beside records as they are. The page that shows a figure computes it;
 * the background keeps the finished figures for the next visit, with the stamp of what they rest on.
 */
export const pipelineContract = {
  "pipeline.open": message(
    z.object({}),
    z.object({
      stamp: z.string(),
      asOf: localDay,
      /** The figures of this stamp, where a page kept them. */
      kept: z.unknown(),
      /** Whether totals of this stamp are kept, and whether the log holds anything at all. */
      hasTotals: z.boolean(),
      hasActions: z.boolean(),
      setup: salesSetup,
      schedules: rows<Schedule>(),
      absences: rows<Absence>(),
      clock: z.object({ timeZone: z.string(), dayStartsAtHour: z.int() }),
    }),
  ),
  /** The figures that a page kept last, whatever changed since (null where there are none), and how one sells. */
  "pipeline.last": message(z.object({}), z.object({ figures: z.unknown(), setup: salesSetup })),
  "pipeline.keep": message(z.object({ stamp: z.string().max(400), figures: z.unknown() }), nothing),
  /** The totals of the deals, one row a figure and split: what analysis and pinned figures are drawn from. */
  "totals.keep": message(z.object({ stamp: z.string().max(400), totals: rows<DealTotals>() }), nothing),
  /** Rows of them as they were kept last, whatever changed since; one that isn't kept is left out. */
  "totals.read": message(z.object({ keys: z.array(z.string().max(60)).max(20) }), rows<DealTotals>()),
  /** What a page drew last at an address of the analysis, whatever changed since; null where it isn't kept. */
  "analysis.last": message(z.object({ address: z.string().max(300) }), z.unknown()),
  "analysis.keep": message(z.object({ address: z.string().max(300), analysis: z.unknown() }), nothing),
  "sales-setup.set": message(salesSetup, nothing),
  /** Changes an opportunity; one that is not there yet begins now, as a lead. */
  "opportunity.write": message(z.object({ id, change: opportunityChange }), nothing),
  /** An opportunity enters a stage, or is declared anew in the one where it stands. */
  "stage.enter": message(stage, nothing),
  /** Takes an entry back that was made by mistake. */
  "stage.remove": message(
    z.object({ opportunity: id, at: z.string().max(60), stage: stage.shape.stage }),
    nothing,
  ),
} as const;

export type PipelineMessage = keyof typeof pipelineContract;
