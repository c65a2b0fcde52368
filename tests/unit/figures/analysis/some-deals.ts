import { type OpportunityHistory, opportunityHistories } from "@/lib/figures/pipeline/history";
import type { Origin, StageName } from "@/lib/model/pipeline";
import type { Segment } from "@/lib/model/people";

export interface SomeDeal {
  id?: string;
  segment?: Segment | null;
  origin?: Origin | null;
  owner?: string | null;
  product?: string | null;
  created?: string;
  stage?: StageName;
  on?: string;
  amount?: number | null;
  currency?: string | null;
  probability?: number | null;
  expectedClose?: string | null;
}

/** Opportunities in short; what is left out is a deal of 1,000 won in March by nobody in particular. */
export function someDeals(deals: readonly SomeDeal[]): OpportunityHistory[] {
  const ids = deals.map(({ id }, index) => id ?? `d${index}`);
  return opportunityHistories(
    deals.map((deal, index) => ({
      record: "opportunity",
      id: ids[index] ?? "",
      account: deal.segment ? deal.segment : null,
      createdAt: `${deal.created ?? "2026-02-02"}T09:00:00Z`,
      origin: deal.origin ?? null,
      owner: deal.owner ?? null,
      product: deal.product ?? null,
    })),
    deals.map((deal, index) => ({
      record: "stage",
      opportunity: ids[index] ?? "",
      at: `${deal.on ?? "2026-03-10"}T10:00:00Z`,
      stage: deal.stage ?? "won",
      amount: deal.amount === undefined ? 1_000 : deal.amount,
      currency: deal.currency ?? "EUR",
      probability: deal.probability ?? null,
      expectedClose: deal.expectedClose ?? null,
    })),
    (["gold", "silver", "bronze"] as const).map((segment) => ({ record: "account", id: segment, segment })),
    (at) => at.slice(0, 10),
  );
}
