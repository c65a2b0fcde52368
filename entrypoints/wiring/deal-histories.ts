import { opportunityHistories, type OpportunityHistory } from "@/lib/figures/pipeline/history";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { send } from "@/lib/messages/send";
import type { Account } from "@/lib/model/people";
import type { Instant, LocalDay } from "@/lib/model/primitives";
import { defaultSalesSetup, type SalesSetup } from "@/lib/model/sales-setup";
import { type Result, succeed } from "@/lib/model/result";
import { allOf, readAll } from "./records";
import { nowInstant } from "./now";

/** Every opportunity with its stages, and every account. */
export interface Deals {
  readonly histories: readonly OpportunityHistory[];
  readonly accounts: readonly Account[];
}

/** Reads the opportunities into this page, which computes from them what only it shows. */
export async function readHistories(
  dayOf: (at: Instant) => LocalDay,
  steps: SalesSetup["steps"],
): Promise<Result<Deals>> {
  const read = await allOf({
    opportunities: readAll("opportunity"),
    stages: readAll("stage"),
    accounts: readAll("account"),
  });
  if (!read.ok) return read;
  const { opportunities, stages, accounts } = read.value;
  return succeed({
    histories: opportunityHistories(opportunities, stages, accounts, dayOf, steps),
    accounts,
  });
}

/** Every opportunity with its stages and its account, and today by the settings' zone and start of day. */
export interface DealsRead {
  readonly today: LocalDay;
  readonly deals: readonly OpportunityHistory[];
  readonly accounts: readonly Account[];
  /** The process whose stages they stand in. */
  readonly setup: SalesSetup;
}

/** Reads the deals by the settings of now. */
export async function readDeals(): Promise<Result<DealsRead>> {
  const read = await allOf({ settings: send("settings.get", {}), setups: readAll("sales-setup") });
  if (!read.ok) return read;
  const { settings, setups } = read.value;
  const clock = createZoneClock(settings.timeZone, settings.dayStartsAtHour);
  const dayOf = (at: Instant) => clock.dayOf(at);
  const setup = { ...defaultSalesSetup, ...setups[0] };
  const deals = await readHistories(dayOf, setup.steps);
  if (!deals.ok) return deals;
  const { histories, accounts } = deals.value;
  return succeed({ today: dayOf(nowInstant()), deals: histories, accounts, setup });
}
