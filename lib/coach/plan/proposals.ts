import type { StoredAction } from "@/lib/model/action";
import type { Account } from "@/lib/model/people";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";

/** A proposal for proactive work and the facts of its reason: `plan.reason-<type>` in the locales. */
export type DayProposal =
  | {
      readonly type: "call-back";
      readonly id: string;
      readonly action: StoredAction;
      readonly promisedFor: LocalDay;
    }
  | {
      readonly type: "quotation";
      readonly id: string;
      readonly action: StoredAction;
      readonly workedDays: number;
    }
  | {
      readonly type: "account";
      readonly id: string;
      readonly account: Account;
      readonly workedDays: number;
      readonly cadence: number;
      readonly everContacted: boolean;
    }
  | {
      readonly type: "next-step";
      readonly id: string;
      readonly opportunity: Opportunity;
      readonly due: LocalDay | null;
    };

/** What the day's plan looks at. */
export interface PlanLog {
  /** Counted actions (not voided, each id once), none after the day. */
  readonly actions: readonly StoredAction[];
  readonly accounts: readonly Account[];
  readonly opportunities: readonly Opportunity[];
  readonly stages: readonly Stage[];
  /** Worked and watched days after one day, up to and including another. */
  readonly workedDaysBetween: (after: LocalDay, upTo: LocalDay) => number;
  /** The first day of the log: where the clock of an account without a contact starts. */
  readonly firstDay: LocalDay;
}

/** Worked days after which a quotation wants a follow-up, and beyond which it is old news. */
export const quotationWindow = { from: 3, until: 30 } as const;
/** Cadence in observed worked days, by segment. */
export const cadence = { gold: 20, silver: 40, bronze: 60 } as const;
/** How many proposals a day's plan has. */
export const proposalsADay = 3;

const contactKinds = new Set(["email", "call", "meeting", "visit", "demo"]);
const inPerson = new Set(["meeting", "visit", "demo"]);
const isOwnWord = (action: StoredAction) =>
  (action.initiative === "proactive" && contactKinds.has(action.kind)) || inPerson.has(action.kind);

const isSameParty = (one: StoredAction, other: StoredAction) =>
  (one.opportunity != null && one.opportunity === other.opportunity) ||
  (one.contact != null && one.contact === other.contact) ||
  (one.account != null && one.account === other.account);

/** By the instant: texts of two offsets (a journey, the night on which the clocks change) do not sort as times do. */
const isAfter = (one: StoredAction, other: StoredAction) => Date.parse(one.at) > Date.parse(other.at);

function callBacks(log: PlanLog, day: LocalDay): DayProposal[] {
  return log.actions.flatMap((action): DayProposal[] => {
    const { promisedFor } = action;
    if (!promisedFor || promisedFor > day) return [];
    const isKept = log.actions.some(
      (later) => isOwnWord(later) && isSameParty(action, later) && isAfter(later, action),
    );
    return isKept ? [] : [{ type: "call-back", id: `call-back:${action.id}`, action, promisedFor }];
  });
}

function quotations(log: PlanLog, day: LocalDay): DayProposal[] {
  const followed = new Set(log.actions.flatMap(({ followsUp }) => (followsUp ? [followsUp] : [])));
  const closed = closedOpportunities(log);
  return log.actions.flatMap((action): DayProposal[] => {
    if (action.kind !== "quote" || followed.has(action.id)) return [];
    if (action.opportunity && closed.has(action.opportunity)) return [];
    const workedDays = log.workedDaysBetween(action.day, day);
    if (workedDays < quotationWindow.from || workedDays > quotationWindow.until) return [];
    const isTakenUp = log.actions.some(
      (later) => isOwnWord(later) && isSameParty(action, later) && isAfter(later, action),
    );
    return isTakenUp ? [] : [{ type: "quotation", id: `quotation:${action.id}`, action, workedDays }];
  });
}

function lastWords(log: PlanLog): Map<string, LocalDay> {
  const last = new Map<string, LocalDay>();
  for (const action of log.actions) {
    if (!action.account || !isOwnWord(action)) continue;
    const known = last.get(action.account);
    if (!known || known < action.day) last.set(action.account, action.day);
  }
  return last;
}

function accountsPastCadence(log: PlanLog, day: LocalDay): DayProposal[] {
  const last = lastWords(log);
  return log.accounts.flatMap((account): DayProposal[] => {
    if (account.active !== true || account.status !== "customer" || account.mergedInto) return [];
    const since = last.get(account.id);
    const workedDays = log.workedDaysBetween(since ?? log.firstDay, day);
    const limit = cadence[account.segment ?? "bronze"];
    if (workedDays <= limit) return [];
    const everContacted = since !== undefined;
    return [
      { type: "account", id: `account:${account.id}`, account, workedDays, cadence: limit, everContacted },
    ];
  });
}

function closedOpportunities(log: PlanLog): Set<string> {
  const newest = new Map<string, Stage>();
  for (const stage of log.stages) {
    const known = newest.get(stage.opportunity);
    if (!known || Date.parse(known.at) <= Date.parse(stage.at)) newest.set(stage.opportunity, stage);
  }
  return new Set(
    [...newest.values()]
      .filter(({ stage }) => stage === "won" || stage === "lost")
      .map(({ opportunity }) => opportunity),
  );
}

function nextSteps(log: PlanLog, day: LocalDay): DayProposal[] {
  const closed = closedOpportunities(log);
  return log.opportunities.flatMap((opportunity): DayProposal[] => {
    if (closed.has(opportunity.id)) return [];
    const due = opportunity.nextStep ?? null;
    if (due !== null && due >= day) return [];
    return [{ type: "next-step", id: `next-step:${opportunity.id}`, opportunity, due }];
  });
}

/** How pressing a proposal is among those of its type: the larger the earlier. */
function urgency(proposal: DayProposal, day: LocalDay): number {
  switch (proposal.type) {
    case "call-back":
      return Date.parse(day) - Date.parse(proposal.promisedFor);
    case "quotation":
      return proposal.workedDays;
    case "account":
      return proposal.workedDays / proposal.cadence;
    case "next-step":
      return proposal.due === null ? 0 : Date.parse(day) - Date.parse(proposal.due);
  }
}

/**
 * At most three proposals for a day, each of another kind while there are several: a promise first, then a
 * quotation, an account and an opportunity. `dismissed` are the ids that the person put aside today.
 */
export function proposalsFor(
  log: PlanLog,
  day: LocalDay,
  dismissed: ReadonlySet<string> = new Set(),
): DayProposal[] {
  const queues = [
    callBacks(log, day),
    quotations(log, day),
    accountsPastCadence(log, day),
    nextSteps(log, day),
  ]
    .map((found) =>
      found
        .filter(({ id }) => !dismissed.has(id))
        .toSorted((a, b) => urgency(b, day) - urgency(a, day) || (a.id < b.id ? -1 : 1)),
    )
    .filter((found) => found.length > 0);
  const chosen: DayProposal[] = [];
  for (
    let round = 0;
    chosen.length < proposalsADay && queues.some((queue) => queue.length > round);
    round++
  ) {
    for (const queue of queues) {
      const proposal = queue[round];
      if (proposal && chosen.length < proposalsADay) chosen.push(proposal);
    }
  }
  return chosen;
}
