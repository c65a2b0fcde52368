import { type StageName, stageNames } from "@/lib/model/pipeline";
import type { ProcessStep } from "@/lib/model/sales-setup";

/** The stages of one's own process, in order; the ends last. */
export type Process = readonly ProcessStep[];

/** The stages of every sale in which it is under way, in order. */
export const openStages = ["lead", "qualified", "proposal", "negotiation"] as const;
export type OpenStage = (typeof openStages)[number];

/** Whether a sale is under way in a stage. */
export const isOpenStage = (stage: StageName): stage is OpenStage => stage !== "won" && stage !== "lost";

/** The stages in which an opportunity is under way. */
export const openSteps = (process: Process): ProcessStep[] =>
  process.filter(({ means }) => isOpenStage(means));

/**
 * The stage of the process that an entry stands for: the one it names; else the first that means the same; else the
 * last one before it in the order of a sale.
 */
export function stepOf(process: Process, stage: StageName, named: string | null | undefined): ProcessStep {
  const own = named ? process.find(({ id }) => id === named) : undefined;
  if (own) return own;
  const same = process.find(({ means }) => means === stage);
  if (same) return same;
  const rank = stageNames.indexOf(stage);
  const open = openSteps(process);
  const before = open.findLast(({ means }) => stageNames.indexOf(means) <= rank);
  return before ?? open[0] ?? { id: stage, name: null, means: stage };
}
