import type { Segment } from "@/lib/model/people";
import { type Opportunity, type Origin, type Stage, type StageName, stageNames } from "@/lib/model/pipeline";
import type { Instant, LocalDay } from "@/lib/model/primitives";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import type { AccountRow } from "@/lib/views/pipeline-rows";
import { standingAccounts } from "./accounts";
import { isOpenStage, type Process, stepOf } from "./process";

/** One entry into a stage, by local day, with what was declared then. */
export interface StageEntry {
  /** What it means, and the stage of one's own process that it is. */
  readonly stage: StageName;
  readonly step: string;
  readonly on: LocalDay;
  /** The instant as it was written; null for the beginning of one without any stage. */
  readonly at: Instant | null;
  /** The stage as it was written: with `at` it names the record. */
  readonly told: StageName;
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
  /** Where nobody knows when it began: `createdOn` is the day on which an import first saw it. */
  readonly isStartUnknown?: true;
  readonly account: string | null;
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

/** Whether it is known since when an opportunity has been in a stage that it entered on a day. */
export const isSinceKnown = ({ isStartUnknown, createdOn }: OpportunityHistory, on: LocalDay): boolean =>
  !isStartUnknown || on !== createdOn;

/** Whether an opportunity is under way. */
export const isOpen = ({ current }: OpportunityHistory): boolean => isOpenStage(current.stage);

/**
 * Joins opportunities, stages and accounts. An opportunity without any stage stands as a lead since its creation; a
 * value that an entry leaves out is the one declared before it.
 * @param dayOf the local day of an instant
 * @param process the stages of one's own process
 */
export function opportunityHistories(
  opportunities: readonly Opportunity[],
  stages: readonly Stage[],
  accounts: readonly AccountRow[],
  dayOf: (at: Instant) => LocalDay,
  process: Process = defaultSalesSetup.steps,
): OpportunityHistory[] {
  const accountOf = standingAccounts(accounts);
  const lead = stepOf(process, "lead", null);
  const stagesOf = groupStages(stages);
  return opportunities.map((opportunity) => {
    const account = accountOf(opportunity.account ?? "");
    const createdOn = dayOf(opportunity.createdAt);
    const entries = carryForward(stagesOf.get(opportunity.id) ?? [], process, dayOf);
    const start: StageEntry = {
      stage: lead.means,
      step: lead.id,
      on: createdOn,
      at: null,
      told: "lead",
      amount: null,
      currency: null,
      probability: null,
      expectedClose: null,
    };
    return {
      id: opportunity.id,
      name: opportunity.name ?? null,
      createdOn,
      ...(opportunity.createdEstimated && { isStartUnknown: true as const }),
      account: account?.id ?? null,
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

function carryForward(
  stages: readonly Stage[],
  process: Process,
  dayOf: (at: Instant) => LocalDay,
): StageEntry[] {
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
  for (const { stage: told, step: named, at, amount, currency, probability, expectedClose } of sorted) {
    const before = entries.at(-1);
    const { id: step, means: stage } = stepOf(process, told, named);
    entries.push({
      stage,
      step,
      on: dayOf(at),
      at,
      told,
      amount: amount ?? before?.amount ?? null,
      currency: currency ?? before?.currency ?? null,
      probability: probability ?? before?.probability ?? null,
      expectedClose: expectedClose ?? before?.expectedClose ?? null,
    });
  }
  return entries;
}
