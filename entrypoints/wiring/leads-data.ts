import { addDays } from "@/lib/coach/working-day/calendar-days";
import { type Lead, leadId, type LeadOf, type ScoredLead, scoreLeads } from "@/lib/figures/lead-list";
import { defaultLeadScoring } from "@/lib/figures/lead-score";
import { isOpenStage } from "@/lib/figures/pipeline/process";
import { sendRecords } from "@/lib/messages/send-records";
import type { Action } from "@/lib/model/action";
import type { LeadScoring, LeadSignName } from "@/lib/model/lead-scoring";
import type { LocalDay } from "@/lib/model/primitives";
import { type Result, succeed } from "@/lib/model/result";
import { createId } from "@/lib/platform/ids";
import { readDeals } from "./deal-histories";
import { nowInstant, todayHere } from "./now";
import { readAll } from "./records";

/** Leads with their scores, and the scoring that they rest on. */
export interface LeadsRead {
  readonly leads: readonly ScoredLead[];
  readonly scoring: LeadScoring;
}

async function readScoring(): Promise<Result<LeadScoring>> {
  const read = await readAll("lead-scoring");
  return read.ok ? succeed(read.value[0] ?? defaultLeadScoring) : read;
}

/** Every lead: opportunities before a proposal, and prospects without an open one. */
export async function readLeads(): Promise<Result<LeadsRead>> {
  const [scoring, deals, noted, opportunities] = await Promise.all([
    readScoring(),
    readDeals(),
    readAll("lead-sign"),
    readAll("opportunity"),
  ]);
  if (!scoring.ok) return scoring;
  if (!deals.ok) return deals;
  if (!noted.ok) return noted;
  if (!opportunities.ok) return opportunities;
  const since = sinceOf(deals.value.today, scoring.value);
  const actions = await readAll("action", { from: since, to: deals.value.today });
  if (!actions.ok) return actions;
  const accountOf = new Map(opportunities.value.map(({ id, account }) => [id, account ?? null]));
  const open = deals.value.deals.filter(({ current }) => isOpenStage(current.stage));
  const busy = new Set(open.map(({ id }) => accountOf.get(id)));
  const leads: Lead[] = [
    ...open
      .filter(({ current }) => current.stage === "lead" || current.stage === "qualified")
      .map(({ id, name, accountName, segment }) => ({
        of: { opportunity: id },
        name: name ?? accountName ?? id,
        company: name ? accountName : null,
        segment,
        account: accountOf.get(id) ?? null,
      })),
    ...deals.value.accounts
      .filter(({ id, status, mergedInto }) => status === "prospect" && !mergedInto && !busy.has(id))
      .map(({ id, name, segment }) => ({
        of: { account: id },
        name: name ?? id,
        company: null,
        segment: segment ?? null,
        account: id,
      })),
  ];
  return succeed({
    scoring: scoring.value,
    leads: scoreLeads(leads, {
      actions: actions.value.flatMap(signAction),
      noted: noted.value,
      scoring: scoring.value,
      since,
    }),
  });
}

/** The score of one account, contact or opportunity, from its own log. */
export async function readLead(lead: Lead): Promise<Result<LeadsRead>> {
  const [scoring, noted, actions] = await Promise.all([
    readScoring(),
    readAll("lead-sign"),
    readAll("action", { of: lead.of }),
  ]);
  if (!scoring.ok) return scoring;
  if (!noted.ok) return noted;
  if (!actions.ok) return actions;
  const facts = {
    actions: actions.value.flatMap(signAction),
    noted: noted.value,
    scoring: scoring.value,
    since: sinceOf(todayHere(), scoring.value),
  };
  return succeed({ scoring: scoring.value, leads: scoreLeads([lead], facts) });
}

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
