import { addDays } from "@/lib/coach/working-day/calendar-days";
import { type Lead, leadId, type LeadOf, type ScoredLead, scoreLeads } from "@/lib/figures/lead-list";
import { defaultLeadScoring } from "@/lib/figures/lead-score";
import { isOpen } from "@/lib/figures/pipeline/history";
import { sendRecords } from "@/lib/messages/send-records";
import type { Action } from "@/lib/model/action";
import type { LeadScoring, LeadSignName } from "@/lib/model/lead-scoring";
import type { LocalDay } from "@/lib/model/primitives";
import { type Result, succeed } from "@/lib/model/result";
import { createId } from "@/lib/platform/ids";
import { readDeals } from "./deal-histories";
import { nowInstant, todayHere } from "./now";
import { allOf, readAll } from "./records";

/** Leads with their scores, and the scoring that they rest on. */
export interface LeadsRead {
  readonly leads: readonly ScoredLead[];
  readonly scoring: LeadScoring;
}

/** Every lead: opportunities before a proposal, and prospects without an open one. */
export async function readLeads(): Promise<Result<LeadsRead>> {
  const read = await allOf({ deals: readDeals(), ...signsOfHand() });
  if (!read.ok) return read;
  const { today, deals, accounts } = read.value.deals;
  const scoring = scoringOf(read.value);
  const since = sinceOf(today, scoring);
  const actions = await readAll("action", { from: since, to: today });
  if (!actions.ok) return actions;
  const open = deals.filter(isOpen);
  const busy = new Set(open.map(({ account }) => account));
  const leads: Lead[] = [
    ...open
      .filter(({ current }) => current.stage === "lead" || current.stage === "qualified")
      .map(({ id, name, account, accountName, segment }) => ({
        of: { opportunity: id },
        name: name ?? accountName ?? id,
        company: name ? accountName : null,
        segment,
        account,
      })),
    ...accounts
      .filter(({ id, status, mergedInto }) => status === "prospect" && !mergedInto && !busy.has(id))
      .map(({ id, name, segment }) => ({
        of: { account: id },
        name: name ?? id,
        company: null,
        segment: segment ?? null,
        account: id,
      })),
  ];
  const facts = { actions: actions.value.flatMap(signAction), noted: read.value.noted, scoring, since };
  return succeed({ scoring, leads: scoreLeads(leads, facts) });
}

/** The score of one account, contact or opportunity, from its own log. */
export async function readLead(lead: Lead): Promise<Result<LeadsRead>> {
  const read = await allOf({ actions: readAll("action", { of: lead.of }), ...signsOfHand() });
  if (!read.ok) return read;
  const { actions, noted } = read.value;
  const scoring = scoringOf(read.value);
  const facts = {
    actions: actions.flatMap(signAction),
    noted,
    scoring,
    since: sinceOf(todayHere(), scoring),
  };
  return succeed({ scoring, leads: scoreLeads([lead], facts) });
}

/** How leads are scored, and the signs that were noted by hand. */
const signsOfHand = () => ({ scorings: readAll("lead-scoring"), noted: readAll("lead-sign") });
const scoringOf = ({ scorings }: { scorings: readonly LeadScoring[] }) => scorings[0] ?? defaultLeadScoring;

const sinceOf = (today: LocalDay, { withinDays }: LeadScoring): LocalDay => addDays(today, -withinDays);

function signAction({
  kind,
  choice,
  initiative,
  day,
  internal,
  account,
  contact,
  opportunity,
  voidedAt,
}: Action) {
  if (voidedAt || day === undefined) return [];
  return [
    {
      kind,
      choice,
      initiative,
      day,
      internal,
      account: account ?? null,
      contact: contact ?? null,
      opportunity: opportunity ?? null,
    },
  ];
}

/** Notes a sign that no action shows. */
export const noteSign = (of: LeadOf, sign: LeadSignName): Promise<Result<unknown>> =>
  sendRecords("record.write", {
    record: { record: "lead-sign", id: createId(), day: todayHere(), sign, times: 1, ...of },
  });

/** Takes the newest noted sign of a name back. */
export async function takeBackSign({ of, noted }: ScoredLead, sign: LeadSignName): Promise<Result<unknown>> {
  const newest = noted
    .filter((one) => one.sign === sign)
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .at(0);
  if (!newest) return succeed(leadId(of));
  return sendRecords("record.write", { record: { ...newest, removedAt: nowInstant() } });
}
