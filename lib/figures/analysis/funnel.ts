import type { OpportunityHistory } from "../pipeline/history";
import { isOpenStage, type OpenStage, openStages } from "../pipeline/process";
import { type DaySpan, isWithin } from "./periods";

/** The steps of the funnel, from the first to the win. */
export const funnelStages: readonly (OpenStage | "won")[] = [...openStages, "won"];

/** How many of the opportunities created in a span came as far as each stage, and which. */
export interface FunnelStep {
  readonly stage: OpenStage | "won";
  readonly n: number;
  readonly ids: readonly string[];
}

/** The funnel of the opportunities created in a span; one that jumped over a stage counts as having gone through it. */
export function funnelSteps(deals: readonly OpportunityHistory[], span: DaySpan): FunnelStep[] {
  const created = deals.filter(
    ({ createdOn, isStartUnknown }) => !isStartUnknown && isWithin(createdOn, span),
  );
  const furthest = created.map(furthestStep);
  return funnelStages.map((stage, rank) => {
    const ids = created.filter((_, index) => (furthest[index] ?? 0) >= rank).map(({ id }) => id);
    return { stage, n: ids.length, ids };
  });
}

/** How far an opportunity came: the place of a step among the funnel's. */
export function furthestStep({ entries }: OpportunityHistory): number {
  let furthest = 0;
  for (const { stage } of entries)
    if (stage === "won") furthest = openStages.length;
    else if (isOpenStage(stage)) furthest = Math.max(furthest, openStages.indexOf(stage));
  return furthest;
}
