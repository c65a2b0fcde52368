import { createRandom } from "@/lib/app/sample/random";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { effortRows } from "@/lib/figures/pipeline/effort-rows";
import { opportunityHistories, type OpportunityHistory } from "@/lib/figures/pipeline/history";
import { pipelineFigures } from "@/lib/figures/pipeline/pipeline-figures";
import type { AnsweredOf } from "@/lib/messages/envelope";
import type { pipelineContract } from "@/lib/messages/pipeline-contract";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import { type Result, succeed } from "@/lib/model/result";
import { type PipelineView, pipelineView } from "@/lib/views/pipeline";
import type { AccountRow, EffortRow } from "@/lib/views/pipeline-rows";
import { readAll } from "../../wiring/records";

export type Opened = AnsweredOf<typeof pipelineContract, "pipeline.open">;

/** The same draws at every reading: a figure that nothing changed must not flicker. */
const seed = 20_180_601;

/** The deals that were read last, with what they rest on: going from a figure to its deals reads nothing twice. */
let kept: { stamp: string; deals: Deals } | null = null;

interface Deals {
  readonly histories: readonly OpportunityHistory[];
  readonly accounts: readonly AccountRow[];
}

/** Every opportunity with its stages, and every account. */
export async function readDeals({ stamp, clock, setup }: Opened): Promise<Result<Deals>> {
  if (kept?.stamp === stamp) return succeed(kept.deals);
  const [opportunities, stages, accounts] = await Promise.all([
    readAll("opportunity"),
    readAll("stage"),
    readAll("account"),
  ]);
  if (!opportunities.ok) return opportunities;
  if (!stages.ok) return stages;
  if (!accounts.ok) return accounts;
  const zoneClock = createZoneClock(clock.timeZone, clock.dayStartsAtHour);
  const histories = opportunityHistories(
    opportunities.value,
    stages.value,
    accounts.value,
    (at) => zoneClock.dayOf(at),
    setup.steps,
  );
  kept = { stamp, deals: { histories, accounts: accounts.value } };
  return succeed(kept.deals);
}

/** The figures: those that were kept where nothing changed, else computed here and kept for the next visit. */
export async function readFigures(opened: Opened): Promise<Result<PipelineView>> {
  const before = pipelineView.safeParse(opened.kept);
  if (before.success) return succeed(before.data);
  const deals = await readDeals(opened);
  if (!deals.ok) return deals;
  const figures = pipelineFigures(deals.value.histories, opened.setup, opened.asOf, createRandom(seed));
  void sendPipeline("pipeline.keep", { stamp: opened.stamp, figures });
  return succeed(figures);
}

/** The actions since a day that were for an account, an opportunity or a phase of the sale. */
export async function readEffort(opened: Opened, from: string): Promise<Result<readonly EffortRow[]>> {
  const [deals, actions] = await Promise.all([
    readDeals(opened),
    readAll("action", { from, to: opened.asOf }),
  ]);
  if (!deals.ok) return deals;
  return actions.ok ? succeed(effortRows(actions.value, deals.value.accounts)) : actions;
}
