import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { Segment } from "@/lib/model/people";
import type { LocalDay } from "@/lib/model/primitives";
import type { SalesSetup } from "@/lib/model/sales-setup";
import type { EffortView } from "@/lib/views/effort";
import type { EffortRow } from "@/lib/views/pipeline-rows";
import { effortBySegment } from "../effort";
import { proposalFollowUp, quoteFollowUp } from "./follow-up";
import type { OpportunityHistory } from "./history";

/** The first day whose actions the effort behind the pipeline looks at: a year back. */
export const effortFrom = (asOf: LocalDay): LocalDay => addDays(asOf, -365);

/** What the log of a year says of the effort behind the pipeline. */
export function effortView(
  histories: readonly OpportunityHistory[],
  rows: readonly EffortRow[],
  { hourlyCost, spends }: Pick<SalesSetup, "hourlyCost" | "spends">,
  asOf: LocalDay,
  isWorked: (day: LocalDay) => boolean,
): EffortView {
  const from = effortFrom(asOf);
  const firstWin = firstWins(histories);
  return {
    from,
    segments: effortBySegment({ rows, firstWin, from, asOf, hourlyCost, spends }),
    followUp: proposalFollowUp(histories, rows, from, asOf, isWorked),
    quotes: quoteFollowUp(rows, from, asOf, isWorked),
  };
}

function firstWins(
  histories: readonly OpportunityHistory[],
): Map<string, { on: LocalDay; segment: Segment | null }> {
  const wins = new Map<string, { on: LocalDay; segment: Segment | null }>();
  for (const { account, segment, current } of histories) {
    if (account === null || current.stage !== "won") continue;
    const before = wins.get(account);
    if (!before || current.on < before.on) wins.set(account, { on: current.on, segment });
  }
  return wins;
}
