import { dayNumber } from "@/lib/coach/working-day/calendar-days";
import type { StoredAction } from "@/lib/model/action";
import type { Account, Contact } from "@/lib/model/people";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import { lastActionWith } from "@/lib/store/actions";
import type { CairnDatabase } from "@/lib/store/database";
import { nobodyOnScreen, type OnScreen, type PersonLine } from "@/lib/views/on-screen";
import type { PageReading } from "@/lib/views/page-reading";
import { isExchange } from "../log/action-of-click";
import { findDeal } from "../people/find-deal";
import { identify } from "../people/identity";
import { findPeople } from "../people/keep-people";
import { contactsAlike, peopleAt } from "../people/list-people";
import { mergedInto, standingById } from "../people/merged";
import { withoutNeverLogged } from "../people/never-logged-people";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";
import { habitsHere } from "./habits-here";
import { historyWith } from "./history";

/** Who a page shows, with what the journal knows of them: last exchanges, account, open opportunities. */
export async function whoIsOnScreen(ports: Ports, reading: PageReading | null): Promise<OnScreen> {
  if (!reading) return nobodyOnScreen;
  const { database } = ports;
  const who = await withoutNeverLogged(database, await identify(reading));
  const found = await findPeople(database, who);
  const { contact } = found;
  const deal = await findDeal(database, who, found.account?.id ?? null);
  const account =
    found.account ??
    (await standingById(database.accounts, deal?.account)) ??
    (await standingById(database.accounts, contact?.account));
  const [inContact, inAccount] = await Promise.all([
    contact ? mergedInto(database.contacts, contact.id) : [],
    account ? mergedInto(database.accounts, account.id) : [],
  ]);
  const contactIds = idsOf(contact, inContact);
  const accountIds = idsOf(account, inAccount);
  const name = contact?.name ?? who.contactName;
  // The sidebar waits for this at every page: what needs no other answer is asked together.
  const [alike, shownDeal, people, last, usual, history, open] = await Promise.all([
    name ? contactsAlike(database, name, contact?.id ?? null) : [],
    dealOnScreen(database, deal, who.dealName ?? null),
    contact ? [] : peopleAt(database, accountIds),
    lastExchange(ports, contactIds, accountIds),
    habitsHere(database, reading.site),
    historyWith(database, contactIds, accountIds),
    openOpportunities(database, accountIds),
  ]);
  return {
    site: reading.site,
    product: reading.product,
    guess: reading.guess,
    view: reading.view,
    writing: reading.writing,
    key: who.dealKey ?? who.contactKey ?? who.accountKey,
    contact: name
      ? {
          id: contact?.id ?? null,
          name,
          role: contact?.role ?? null,
          known: contact !== null,
          merged: inContact.map(lineOf),
          alike,
        }
      : null,
    account:
      account || who.accountName
        ? {
            id: account?.id ?? null,
            name: account?.name ?? who.accountName ?? "",
            segment: account?.segment ?? null,
            status: account?.status ?? null,
            tags: account?.tags ?? [],
            merged: inAccount.map(lineOf),
          }
        : null,
    deal: shownDeal,
    people,
    last,
    usual,
    history,
    openOpportunities: open,
  };
}

const idsOf = (standing: { id: string } | null, merged: readonly { id: string }[]): string[] =>
  standing ? [standing.id, ...merged.map(({ id }) => id)] : [];

const lineOf = ({ id, name }: Contact | Account): PersonLine => ({ id, name: name ?? "", account: null });

async function lastExchange(
  ports: Ports,
  contacts: readonly string[],
  accounts: readonly string[],
): Promise<OnScreen["last"]> {
  const now = ports.clock.now();
  const action =
    contacts.length > 0
      ? await lastActionWith(ports.database, contacts, now.epochMilliseconds + 1, isExchange)
      : await lastActionAt(ports.database, accounts, now.epochMilliseconds);
  if (!action) return null;
  const zoneClock = clockOf(await readSettings(ports));
  const daysAgo = dayNumber(zoneClock.dayOf(now.toString())) - dayNumber(action.day);
  return { at: action.at, daysAgo: Math.max(0, daysAgo), choice: action.choice ?? null, kind: action.kind };
}

/** The newest exchange with an account, whoever it was with there. */
async function lastActionAt(
  database: CairnDatabase,
  accounts: readonly string[],
  nowMs: number,
): Promise<StoredAction | null> {
  if (accounts.length === 0) return null;
  const rows = await database.actions
    .where("account")
    .anyOf([...accounts])
    .filter(({ record, atMs }) => !record.voidedAt && atMs <= nowMs && isExchange(record))
    .toArray();
  return rows.sort((a, b) => b.atMs - a.atMs)[0]?.record ?? null;
}

async function dealOnScreen(
  database: CairnDatabase,
  deal: Opportunity | null,
  name: string | null,
): Promise<OnScreen["deal"]> {
  if (!deal) return name === null ? null : { id: null, name, stage: null };
  const stageOf = await newestStages(database, [deal.id]);
  return { id: deal.id, name: deal.name ?? name ?? "", stage: stageOf(deal.id) };
}

/** The stage that each of some opportunities entered last; one without any is a lead. */
async function newestStages(
  database: CairnDatabase,
  opportunities: readonly string[],
): Promise<(opportunity: string) => string> {
  const newest = new Map<string, Stage>();
  await database.stages
    .where("opportunity")
    .anyOf(opportunities)
    .each(({ record }) => {
      const known = newest.get(record.opportunity);
      if (!known || Date.parse(known.at) < Date.parse(record.at)) newest.set(record.opportunity, record);
    });
  return (opportunity) => newest.get(opportunity)?.stage ?? "lead";
}

/** The account's opportunities that are neither won nor lost, at most ten, with their newest stage. */
async function openOpportunities(
  database: CairnDatabase,
  accounts: readonly string[],
): Promise<OnScreen["openOpportunities"]> {
  if (accounts.length === 0) return [];
  const rows = await database.opportunities.where("account").anyOf(accounts).toArray();
  const stageOf = await newestStages(
    database,
    rows.map(({ key }) => key),
  );
  return rows
    .map(({ record: { id, name, nextStep } }) => ({
      id,
      name: name ?? id,
      stage: stageOf(id),
      nextStep: nextStep ?? null,
    }))
    .filter(({ stage }) => stage !== "won" && stage !== "lost")
    .slice(0, 10);
}
