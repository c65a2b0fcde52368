import { opportunityHistories, type OpportunityHistory } from "@/lib/figures/pipeline/history";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { send } from "@/lib/messages/send";
import type { Account } from "@/lib/model/people";
import type { LocalDay } from "@/lib/model/primitives";
import { type Result, succeed } from "@/lib/model/result";
import { readAll } from "./records";
import { nowInstant } from "./now";

/** Every opportunity with its stages and its account, and today by the settings' zone and start of day. */
export interface DealsRead {
  readonly today: LocalDay;
  readonly deals: readonly OpportunityHistory[];
  readonly accounts: readonly Account[];
}

/** Reads the opportunities into this page, which computes from them what only it shows. */
export async function readDeals(): Promise<Result<DealsRead>> {
  const settings = await send("settings.get", {});
  if (!settings.ok) return settings;
  const clock = createZoneClock(settings.value.timeZone, settings.value.dayStartsAtHour);
  const [opportunities, stages, accounts] = await Promise.all([
    readAll("opportunity"),
    readAll("stage"),
    readAll("account"),
  ]);
  if (!opportunities.ok) return opportunities;
  if (!stages.ok) return stages;
  if (!accounts.ok) return accounts;
  const dayOf = (at: string) => clock.dayOf(at);
  return succeed({
    today: dayOf(nowInstant()),
    deals: opportunityHistories(opportunities.value, stages.value, accounts.value, dayOf),
    accounts: accounts.value,
  });
}
