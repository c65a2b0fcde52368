import { z } from "zod";
import { type DayProposal, type PlanLog, proposalsFor } from "@/lib/coach/plan/proposals";
import { workedDayCounter } from "@/lib/coach/nudges/life";
import { neglectedAccounts } from "@/lib/coach/patterns/neglected-accounts";
import { isToldOf } from "@/lib/coach/told-day";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { WorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { type LocalDay, localDay } from "@/lib/model/primitives";
import { type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import { allRecords } from "@/lib/store/records";
import type { DayPlanView, ProposalView } from "@/lib/views/day-plan";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { readCalendar } from "../routines/routine-log";
import { readLists } from "./lists";
import { readMeta } from "./meta-value";
import { readTimeBox } from "./time-box";

/** How far back the plan looks: longer than the longest cadence in calendar days. */
const planDaysBack = 200;
const putAsideKey = "put-aside";
const putAside = z.object({ day: localDay, ids: z.array(z.string()) });

/** The day's three proposals, the time box and the person's lists. */
export async function dayPlan(ports: Ports): Promise<DayPlanView> {
  const { database } = ports;
  const day = await today(ports);
  const log = await planLog(database, day);
  const aside = await readMeta(database, putAsideKey, putAside);
  const dismissed = new Set(aside?.day === day ? aside.ids : []);
  const proposals = proposalsFor(log, day, dismissed);
  const hasQuotes = log.actions.some(({ kind }) => kind === "quote");
  return {
    day,
    proposals: await Promise.all(proposals.map((proposal) => viewOf(database, proposal))),
    hasSources: hasQuotes || log.accounts.length > 0 || log.opportunities.length > 0,
    timeBox: await readTimeBox(ports),
    lists: await readLists(ports),
  };
}

/** Puts a proposal aside for today. */
export async function putProposalAside(ports: Ports, id: string): Promise<Result<null>> {
  const { database } = ports;
  const day = await today(ports);
  await database.transaction("rw", database.meta, async () => {
    const before = await readMeta(database, putAsideKey, putAside);
    const ids = before?.day === day ? before.ids : [];
    await database.meta.put({ key: putAsideKey, value: { day, ids: [...new Set([...ids, id])] } });
  });
  return succeed(null);
}

async function planLog(database: CairnDatabase, day: LocalDay): Promise<PlanLog> {
  const from = addDays(day, -planDaysBack);
  const [rows, first, accounts, opportunities, stages, calendar] = await Promise.all([
    database.actions.where("day").between(from, day, true, true).toArray(),
    database.totals.orderBy("day").first(),
    database.accounts.toArray(),
    allRecords(database, "opportunity"),
    allRecords(database, "stage"),
    readCalendar(database),
  ]);
  const logged = first && first.day > from ? first.day : from;
  // A contact would have been seen on days that Cairn watched, and on those of which an archive of mail tells.
  const isSeen = (on: LocalDay) =>
    calendar.isEligible(on) && isToldOf(calendar.toldKinds(on), neglectedAccounts.toldBy);
  const counted = workedDayCounter({ ...calendar, isWorked: isSeen }, logged);
  return {
    actions: rows.map(({ record }) => record).filter((action) => !action.voidedAt),
    accounts: accounts.map(({ record }) => record),
    opportunities,
    stages,
    firstDay: afterArchives(calendar, logged, day),
    workedDaysBetween: (after, upTo) => counted(addDays(upTo, 1)).number - counted(addDays(after, 1)).number,
  };
}

/** The first day from which a customer whom the log never names is left alone: archives say nothing of them. */
function afterArchives(calendar: WorkingCalendar, from: LocalDay, to: LocalDay): LocalDay {
  for (let on = to; on >= from; on = addDays(on, -1))
    if (calendar.isEligible(on) && calendar.toldKinds(on) !== null) return on;
  return from;
}

async function viewOf(database: CairnDatabase, proposal: DayProposal): Promise<ProposalView> {
  const base = {
    id: proposal.id,
    type: proposal.type,
    day: null,
    workedDays: null,
    cadence: null,
    everContacted: false,
  };
  switch (proposal.type) {
    case "call-back":
      return { ...base, who: await whoOf(database, proposal.action), day: proposal.promisedFor };
    case "quotation":
      return { ...base, who: await whoOf(database, proposal.action), workedDays: proposal.workedDays };
    case "account": {
      const { account, workedDays, cadence, everContacted } = proposal;
      return { ...base, who: account.name ?? null, workedDays, cadence, everContacted };
    }
    case "next-step": {
      const { opportunity, due } = proposal;
      const account = opportunity.account ? await database.accounts.get(opportunity.account) : undefined;
      return { ...base, who: opportunity.name ?? account?.record.name ?? null, day: due };
    }
  }
}

async function whoOf(
  database: CairnDatabase,
  { contact, account }: { contact?: string | null | undefined; account?: string | null | undefined },
): Promise<string | null> {
  const person = contact ? (await database.contacts.get(contact))?.record.name : null;
  const company = account ? (await database.accounts.get(account))?.record.name : null;
  return person ?? company ?? null;
}
