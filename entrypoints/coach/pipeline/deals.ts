import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { effortRows } from "@/lib/figures/pipeline/effort-rows";
import type { AnsweredOf } from "@/lib/messages/envelope";
import type { pipelineContract } from "@/lib/messages/pipeline-contract";
import { type Result, succeed } from "@/lib/model/result";
import type { EffortRow } from "@/lib/views/pipeline-rows";
import { type Deals, readHistories } from "../../wiring/deal-histories";
import { allOf, readAll } from "../../wiring/records";

export type Opened = AnsweredOf<typeof pipelineContract, "pipeline.open">;

/**
 * The last reading of the deals, with what it rests on: neither two questions at once nor going from a figure to its
 * deals reads anything twice.
 */
let kept: { stamp: string; deals: Promise<Result<Deals>> } | null = null;

/** Every opportunity with its stages, and every account. */
export async function readDeals({ stamp, clock, setup }: Opened): Promise<Result<Deals>> {
  if (kept?.stamp === stamp) return kept.deals;
  const zoneClock = createZoneClock(clock.timeZone, clock.dayStartsAtHour);
  const reading = { stamp, deals: readHistories((at) => zoneClock.dayOf(at), setup.steps) };
  kept = reading;
  const read = await reading.deals;
  if (!read.ok && kept === reading) kept = null;
  return read;
}

/** The actions since a day that were for an account, an opportunity or a phase of the sale. */
export async function readEffort(opened: Opened, from: string): Promise<Result<readonly EffortRow[]>> {
  const read = await allOf({
    deals: readDeals(opened),
    actions: readAll("action", { from, to: opened.asOf }),
  });
  return read.ok ? succeed(effortRows(read.value.actions, read.value.deals.accounts)) : read;
}
