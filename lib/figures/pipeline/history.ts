import type { Account, Segment } from "@/lib/model/people";
import { type Opportunity, type Origin, type Stage, type StageName, stageNames } from "@/lib/model/pipeline";
import type { Instant, LocalDay } from "@/lib/model/primitives";

/** One entry into a stage, by local day, with what was declared then. */
export interface StageEntry {
  readonly stage: StageName;
  readonly on: LocalDay;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly probability: number | null;
  readonly expectedClose: LocalDay | null;
}

/** An opportunity with its stages in order of time, and the account behind it. */
export interface OpportunityHistory {
  readonly id: string;
  readonly name: string | null;
  readonly createdOn: LocalDay;
  readonly accountName: string | null;
  readonly segment: Segment | null;
  readonly status: string | null;
  readonly origin: Origin | null;
  readonly product: string | null;
  readonly owner: string | null;
  readonly targetFit: number | null;
  readonly nextStep: LocalDay | null;
  readonly known: readonly string[];
  readonly entries: readonly StageEntry[];
  readonly current: StageEntry;
}

/** The order in which a sale goes; won and lost end it. */
export const openStages = ["lead", "qualified", "proposal", "negotiation"] as const;
export type OpenStage = (typeof openStages)[number];

export const isOpenStage = (stage: StageName): stage is OpenStage => stage !== "won" && stage !== "lost";

/**
 * Joins opportunities, stages and accounts. An opportunity without any stage stands as a lead since its creation; a
 * value that an entry leaves out is the one declared before it.
 * @param dayOf the local day of an instant
 */
export function opportunityHistories(
  opportunities: readonly Opportunity[],
  stages: readonly Stage[],
  accounts: readonly Account[],
  dayOf: (at: Instant) => LocalDay,
): OpportunityHistory[] {
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const stagesOf = groupStages(stages);
  return opportunities.map((opportunity) => {
    const account = accountOf.get(opportunity.account ?? "");
    const createdOn = dayOf(opportunity.createdAt);
    const entries = carryForward(stagesOf.get(opportunity.id) ?? [], dayOf);
    const start: StageEntry = {
      stage: "lead",
      on: createdOn,
      amount: null,
      currency: null,
      probability: null,
      expectedClose: null,
    };
    return {
      id: opportunity.id,
      name: opportunity.name ?? null,
      createdOn,
      accountName: account?.name ?? null,
      segment: account?.segment ?? null,
      status: account?.status ?? null,
      origin: opportunity.origin ?? null,
      product: opportunity.product ?? null,
      owner: opportunity.owner ?? null,
      targetFit: opportunity.targetFit ?? null,
      nextStep: opportunity.nextStep ?? null,
      known: opportunity.known ?? [],
      entries: entries.length > 0 ? entries : [start],
      current: entries.at(-1) ?? start,
    };
  });
}

function groupStages(stages: readonly Stage[]): Map<string, Stage[]> {
  const groups = new Map<string, Stage[]>();
  for (const stage of stages) {
    const group = groups.get(stage.opportunity);
    if (group) group.push(stage);
    else groups.set(stage.opportunity, [stage]);
  }
  return groups;
}

function carryForward(stages: readonly Stage[], dayOf: (at: Instant) => LocalDay): StageEntry[] {
  // What an export dates by the day alone: on one day, an end comes after what was open, and a later stage after an
  // earlier one of the same moment.
  const sorted = [...stages].sort(
    (a, b) =>
      dayOf(a.at).localeCompare(dayOf(b.at)) ||
      Number(!isOpenStage(a.stage)) - Number(!isOpenStage(b.stage)) ||
      Date.parse(a.at) - Date.parse(b.at) ||
      stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage),
  );
  const entries: StageEntry[] = [];
  for (const { stage, at, amount, currency, probability, expectedClose } of sorted) {
    const before = entries.at(-1);
    entries.push({
      stage,
      on: dayOf(at),
      amount: amount ?? before?.amount ?? null,
      currency: currency ?? before?.currency ?? null,
      probability: probability ?? before?.probability ?? null,
      expectedClose: expectedClose ?? before?.expectedClose ?? null,
    });
  }
  return entries;
}
