import type { OpportunityHistory } from "../pipeline/history";
import { isOpenStage, type OpenStage, openStages } from "../pipeline/process";
import { type DaySpan, isWithin } from "./periods";

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
  return [...openStages, "won" as const].map((stage, rank) => {
    const ids = created.filter((deal) => furthest(deal) >= rank).map(({ id }) => id);
    return { stage, n: ids.length, ids };
  });
}

function furthest({ entries }: OpportunityHistory): number {
  return Math.max(
    0,
    ...entries.map(({ stage }) =>
      stage === "won" ? openStages.length : isOpenStage(stage) ? openStages.indexOf(stage) : 0,
    ),
  );
}
