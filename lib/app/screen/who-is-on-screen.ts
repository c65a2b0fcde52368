import { dayNumber } from "@/lib/coach/working-day/calendar-days";
import type { Account, Contact } from "@/lib/model/people";
import { lastActionWith } from "@/lib/store/actions";
import type { CairnDatabase } from "@/lib/store/database";
import { nobodyOnScreen, type OnScreen, type PersonLine } from "@/lib/views/on-screen";
import type { PageReading } from "@/lib/views/page-reading";
import { isExchange } from "../log/action-of-click";
import { findAccount, findContact } from "../people/find-people";
import { identify } from "../people/identity";
import { contactsAlike } from "../people/list-people";
import { mergedInto, standingById } from "../people/merged";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";
import { habitsHere } from "./habits-here";
import { historyWith } from "./history";

/** Who a page shows, with what the journal knows of them: last exchanges, account, open opportunities. */
export async function whoIsOnScreen(ports: Ports, reading: PageReading | null): Promise<OnScreen> {
  if (!reading) return nobodyOnScreen;
  const { database } = ports;
  const who = await identify(reading);
  const contact = await findContact(database, who);
  const account =
    (await findAccount(database, who)) ?? (await standingById(database.accounts, contact?.account));
  const inContact = contact ? await mergedInto(database.contacts, contact.id) : [];
  const inAccount = account ? await mergedInto(database.accounts, account.id) : [];
  const contactIds = idsOf(contact, inContact);
  const accountIds = idsOf(account, inAccount);
  const name = contact?.name ?? who.contactName;
  return {
    site: reading.site,
    product: reading.product,
    guess: reading.guess,
    view: reading.view,
    writing: reading.writing,
    key: who.contactKey ?? who.accountKey,
    contact: name
      ? {
          id: contact?.id ?? null,
          name,
          role: contact?.role ?? null,
          known: contact !== null,
          merged: inContact.map(lineOf),
          alike: await contactsAlike(database, name, contact?.id ?? null),
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
    last: await lastExchange(ports, contactIds),
    usual: await habitsHere(database, reading.site),
    history: await historyWith(database, contactIds, accountIds),
    openOpportunities: await openOpportunities(database, accountIds),
  };
}

const idsOf = (standing: { id: string } | null, merged: readonly { id: string }[]): string[] =>
  standing ? [standing.id, ...merged.map(({ id }) => id)] : [];

const lineOf = ({ id, name }: Contact | Account): PersonLine => ({ id, name: name ?? "", account: null });

async function lastExchange(ports: Ports, contacts: readonly string[]): Promise<OnScreen["last"]> {
  const now = ports.clock.now();
  const action = await lastActionWith(ports.database, contacts, now.epochMilliseconds + 1, isExchange);
  if (!action) return null;
  const zoneClock = clockOf(await readSettings(ports));
  const daysAgo = dayNumber(zoneClock.dayOf(now.toString())) - dayNumber(action.day);
  return { at: action.at, daysAgo: Math.max(0, daysAgo), choice: action.choice ?? null, kind: action.kind };
}

/** The account's opportunities that are neither won nor lost, at most ten, with their newest stage. */
async function openOpportunities(
  database: CairnDatabase,
  accounts: readonly string[],
): Promise<OnScreen["openOpportunities"]> {
  const open: OnScreen["openOpportunities"] = [];
  if (accounts.length === 0) return open;
  for (const { record } of await database.opportunities.where("account").anyOf(accounts).toArray()) {
    const stages = await database.stages.where("opportunity").equals(record.id).toArray();
    const newest = stages.map((row) => row.record).sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
    const stage = newest?.stage ?? "lead";
    if (stage === "won" || stage === "lost" || open.length === 10) continue;
    open.push({ id: record.id, name: record.name ?? record.id, stage, nextStep: record.nextStep ?? null });
  }
  return open;
}
