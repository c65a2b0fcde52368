import { z } from "zod";
import { segment } from "./people";
import { stageName } from "./pipeline";
import { id, instant, share } from "./primitives";

/** One stage of the salesperson's own process, and which of the six stages of every sale it means. */
export const processStep = z.object({
  id: z.string().min(1).max(60),
  /** Null: the name of the stage that it means. */
  name: z.string().trim().min(1).max(60).nullable(),
  means: stageName,
});
export type ProcessStep = z.infer<typeof processStep>;

/** Something that must be known before an opportunity is called qualified. */
export const criterion = z.object({
  id: z.string().min(1).max(60),
  /** Null: one of Cairn's own, named in the reader's language. */
  name: z.string().trim().min(1).max(120).nullable(),
});
export type Criterion = z.infer<typeof criterion>;

/**
 * What one's figures are compared with: one's own past; the same over a quarter, for many small standardised sales at a
 * distance; over a year, for few and complex ones; or values of one's own. No norm comes from elsewhere.
 */
export const businessModel = z.enum(["own-past", "distance", "complex", "own-values"]);
export type BusinessModel = z.infer<typeof businessModel>;

/** Values of one's own to compare with; null where none was set. */
export const references = z.object({
  /** Won, of closed. */
  winRate: share.nullable(),
  /** The middle amount of a won opportunity. */
  basket: z.number().positive().nullable(),
  /** Days from the beginning to the win, in the middle. */
  cycleDays: z.number().positive().nullable(),
  /** Opportunities created in a month. */
  createdPerMonth: z.number().positive().nullable(),
});
export type References = z.infer<typeof references>;

/** A turnover to reach in a month `2026-11`, a quarter `2026-Q4` or a year `2026`. */
export const target = z.object({
  period: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/, {
    error: "expected a month (2026-11), a quarter (2026-Q4) or a year (2026)",
  }),
  amount: z.number().positive(),
});
export type Target = z.infer<typeof target>;

/** Money that was spent to win customers, in one month, for one segment or (null) for all. */
export const spend = z.object({
  id,
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "expected a month, for example 2026-11" }),
  segment: segment.nullable(),
  amount: z.number().positive(),
  what: z.string().trim().max(120).nullable(),
});
export type Spend = z.infer<typeof spend>;

/** How one sells: the process, the grid, and what the figures need that no log tells. One record; the newest holds. */
export const salesSetup = z.looseObject({
  record: z.literal("sales-setup"),
  steps: z.array(processStep).min(3).max(24),
  criteria: z.array(criterion).max(20),
  /** How many of the criteria must be known; null: all of them. */
  criteriaNeeded: z.int().min(1).max(20).nullable(),
  businessModel,
  references,
  /** What an hour of one's work costs, in the currency of the deals. */
  hourlyCost: z.number().positive().nullable(),
  targets: z.array(target).max(200),
  spends: z.array(spend).max(1000),
  editedAt: instant.nullish(),
});
export type SalesSetup = z.infer<typeof salesSetup>;

/** The grid of a first start; the names are in the locales. */
const firstCriteria = ["need", "budget", "decision", "deadline", "tension", "competition"] as const;

/** What holds until something is chosen: the six stages, a short grid, one's own past. */
export const defaultSalesSetup: SalesSetup = {
  record: "sales-setup",
  steps: stageName.options.map((means) => ({ id: means, name: null, means })),
  criteria: firstCriteria.map((name) => ({ id: name, name: null })),
  criteriaNeeded: null,
  businessModel: "own-past",
  references: { winRate: null, basket: null, cycleDays: null, createdPerMonth: null },
  hourlyCost: null,
  targets: [],
  spends: [],
};

/** What is wrong with a process, the first thing found; null where it can be used. */
export type ProcessProblem = "no-open" | "no-won" | "no-lost" | "out-of-order";

/** Whether a process has a way to go and both ends, and its stages stand in the order of what they mean. */
export function processProblem(steps: readonly ProcessStep[]): ProcessProblem | null {
  const ranks = steps.map(({ means }) => stageName.options.indexOf(means));
  if (!steps.some(({ means }) => means !== "won" && means !== "lost")) return "no-open";
  if (!steps.some(({ means }) => means === "won")) return "no-won";
  if (!steps.some(({ means }) => means === "lost")) return "no-lost";
  return ranks.some((rank, index) => index > 0 && rank < (ranks[index - 1] ?? 0)) ? "out-of-order" : null;
}
