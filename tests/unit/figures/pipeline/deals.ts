import { opportunityHistories } from "@/lib/figures/pipeline/history";
import type { Process } from "@/lib/figures/pipeline/process";
import type { Opportunity, Stage, StageName } from "@/lib/model/pipeline";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import type { AccountRow } from "@/lib/views/pipeline-rows";

type Told = Partial<Pick<Stage, "amount" | "probability" | "expectedClose" | "currency" | "step">>;
export type Step = readonly [stage: StageName, day: string, told?: Told];
export interface DealFixture {
  readonly opportunity: Opportunity;
  readonly stages: Stage[];
}

/** An opportunity by its way: stage, day, and what was declared then. */
export function deal(id: string, way: readonly Step[], more: Partial<Opportunity> = {}): DealFixture {
  return {
    opportunity: {
      record: "opportunity",
      id,
      account: "a",
      createdAt: `${way[0]?.[1] ?? "2026-01-01"}T09:00:00Z`,
      ...more,
    },
    stages: way.map(([stage, day, told]) => ({
      record: "stage",
      opportunity: id,
      at: `${day}T10:00:00Z`,
      stage,
      ...told,
    })),
  };
}

const gold: AccountRow = {
  record: "account",
  id: "a",
  segment: "gold",
  status: "customer",
  name: "Northwind",
};

/** The histories of some deals, of the account `a` unless they say otherwise. */
export function histories(
  deals: readonly DealFixture[],
  process: Process = defaultSalesSetup.steps,
  accounts: readonly AccountRow[] = [gold],
) {
  return opportunityHistories(
    deals.map(({ opportunity }) => opportunity),
    deals.flatMap(({ stages }) => stages),
    accounts,
    (at) => at.slice(0, 10),
    process,
  );
}

/** So many copies of a deal, under ids of their own. */
export const many = (n: number, name: string, way: readonly Step[], more: Partial<Opportunity> = {}) =>
  Array.from({ length: n }, (_, index) => deal(`${name}${index}`, way, more));

/** Four deals of the standard process: two open with amounts, one won, one lost. */
export const fourDeals = histories([
  deal("1", [
    ["lead", "2026-01-05"],
    ["qualified", "2026-01-20", { amount: 10_000, probability: 0.3 }],
    ["proposal", "2026-02-10", { amount: 12_000, probability: 0.5 }],
  ]),
  deal("2", [
    ["lead", "2026-01-05"],
    ["qualified", "2026-02-01", { amount: 4_000, probability: 0.25 }],
  ]),
  deal("3", [
    ["lead", "2026-01-05"],
    ["proposal", "2026-01-15", { amount: 8_000, probability: 0.6 }],
    ["won", "2026-02-15"],
  ]),
  deal("4", [
    ["lead", "2026-01-08"],
    ["lost", "2026-01-30"],
  ]),
]);
