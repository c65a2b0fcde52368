import { dealLineOf, isBehind } from "@/lib/figures/pipeline/deals-behind";
import { opportunityHistories, type OpportunityHistory } from "@/lib/figures/pipeline/history";
import { pipelineFigures } from "@/lib/figures/pipeline/pipeline-figures";
import type { CairnDatabase } from "@/lib/store/database";
import { allRecords } from "@/lib/store/records";
import { type DealLine, type DealsBehind, type PipelineView, pipelineView } from "@/lib/views/pipeline";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { createRandom } from "../sample/random";
import { clockOf, readSettings } from "../settings/settings";

const viewKey = "pipeline-view";
const stampKey = "pipeline-view stamp";
/** The same draws at every reading: a figure that nothing changed must not flicker. */
const seed = 20_180_601;

/**
 * The Pipeline room's figures. They are kept with a stamp of what they rest on (the day, how many records there are,
 * the newest restore or import), so that only the first reading after a change goes through every deal.
 */
export async function readPipeline(ports: Ports): Promise<PipelineView> {
  const { database } = ports;
  const asOf = await today(ports);
  const stamp = await stampOf(database, asOf);
  const [kept, keptStamp] = await database.meta.bulkGet([viewKey, stampKey]);
  const view = keptStamp?.value === stamp ? pipelineView.safeParse(kept?.value) : null;
  if (view?.success) return view.data;
  const made = pipelineFigures(await readHistories(ports), asOf, createRandom(seed));
  await database.meta.bulkPut([
    { key: viewKey, value: made },
    { key: stampKey, value: stamp },
  ]);
  return made;
}

async function stampOf(database: CairnDatabase, asOf: string): Promise<string> {
  const [opportunities, stages, accounts, newest] = await Promise.all([
    database.opportunities.count(),
    database.stages.count(),
    database.accounts.count(),
    database.restores.orderBy("at").last(),
  ]);
  return [asOf, opportunities, stages, accounts, newest?.id ?? "", newest?.undoneAt ?? ""].join(" ");
}

async function readHistories(ports: Ports): Promise<OpportunityHistory[]> {
  const { database } = ports;
  const clock = clockOf(await readSettings(ports));
  const [opportunities, stages, accounts] = await Promise.all([
    allRecords(database, "opportunity"),
    allRecords(database, "stage"),
    database.accounts.toArray(),
  ]);
  return opportunityHistories(
    opportunities,
    stages,
    accounts.map(({ record }) => record),
    (at) => clock.dayOf(at),
  );
}

/** Lines that one list shows. */
const mostLines = 200;

/** The deals behind a figure, the largest first, and how many there are in all. */
export async function readDealsBehind(
  ports: Ports,
  behind: DealsBehind,
): Promise<{ lines: DealLine[]; total: number }> {
  const asOf = await today(ports);
  const found = (await readHistories(ports)).filter((history) => isBehind(history, behind, asOf));
  const lines = found.map(dealLineOf).sort((a, b) => (b.amount ?? -1) - (a.amount ?? -1));
  return { lines: lines.slice(0, mostLines), total: lines.length };
}
