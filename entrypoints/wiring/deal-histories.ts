import { opportunityHistories, type OpportunityHistory } from "@/lib/figures/pipeline/history";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { send } from "@/lib/messages/send";
import type { Account } from "@/lib/model/people";
import type { LocalDay } from "@/lib/model/primitives";
import { defaultSalesSetup, type SalesSetup } from "@/lib/model/sales-setup";
import { type Result, succeed } from "@/lib/model/result";
import { readAll } from "./records";
import { nowInstant } from "./now";

/** Every opportunity with its stages and its account, and today by the settings' zone and start of day. */
export interface DealsRead {
  readonly today: LocalDay;
  readonly deals: readonly OpportunityHistory[];
  readonly accounts: readonly Account[];
  /** The process whose stages they stand in. */
  readonly setup: SalesSetup;
}

/** Reads the opportunities into this page, which computes from them what only it shows. */
export async function readDeals(): Promise<Result<DealsRead>> {
  const settings = await send("settings.get", {});
  if (!settings.ok) return settings;
  const clock = createZoneClock(settings.value.timeZone, settings.value.dayStartsAtHour);
  const [opportunities, stages, accounts, setups] = await Promise.all([
    readAll("opportunity"),
    readAll("stage"),
    readAll("account"),
    readAll("sales-setup"),
  ]);
  if (!opportunities.ok) return opportunities;
  if (!stages.ok) return stages;
  if (!accounts.ok) return accounts;
  if (!setups.ok) return setups;
  const setup = { ...defaultSalesSetup, ...setups.value[0] };
  const dayOf = (at: string) => clock.dayOf(at);
  return succeed({
    today: dayOf(nowInstant()),
    deals: opportunityHistories(opportunities.value, stages.value, accounts.value, dayOf, setup.steps),
    accounts: accounts.value,
    setup,
  });
}
