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
