import type { CairnDatabase } from "@/lib/store/database";
import { lastActionWith } from "@/lib/store/actions";
import { nobodyOnScreen, type OnScreen } from "@/lib/views/on-screen";
import type { PageReading } from "@/lib/views/page-reading";
import { isExchange } from "../log/action-of-click";
import { findAccount, findContact } from "../people/find-people";
import { identify } from "../people/identity";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";
import { habitsHere } from "./habits-here";
import { dayNumber } from "@/lib/coach/working-day/calendar-days";

/** Who a page shows, with what the journal knows of them: last exchange, account, open opportunities. */
export async function whoIsOnScreen(ports: Ports, reading: PageReading | null): Promise<OnScreen> {
  if (!reading) return nobodyOnScreen;
  const { database } = ports;
  const who = await identify(reading);
  const contact = await findContact(database, who);
  const named = await findAccount(database, who);
  const account =
    named ?? (contact?.account ? ((await database.accounts.get(contact.account))?.record ?? null) : null);
  const name = contact?.name ?? who.contactName;
  return {
    site: reading.site,
    product: reading.product,
    guess: reading.guess,
    view: reading.view,
    writing: reading.writing,
    key: who.contactKey ?? who.accountKey,
    contact: name
      ? { id: contact?.id ?? null, name, role: contact?.role ?? null, known: contact !== null }
      : null,
    account:
      account || who.accountName
        ? {
            id: account?.id ?? null,
            name: account?.name ?? who.accountName ?? "",
            segment: account?.segment ?? null,
            status: account?.status ?? null,
          }
        : null,
    last: contact ? await lastExchange(ports, contact.id) : null,
    usual: await habitsHere(database, reading.site),
    openOpportunities: account ? await openOpportunities(database, account.id) : [],
  };
}

async function lastExchange(ports: Ports, contact: string): Promise<OnScreen["last"]> {
  const now = ports.clock.now();
  const action = await lastActionWith(ports.database, contact, now.epochMilliseconds + 1, isExchange);
  if (!action) return null;
  const zoneClock = clockOf(await readSettings(ports));
  const daysAgo = dayNumber(zoneClock.dayOf(now.toString())) - dayNumber(action.day);
  return { at: action.at, daysAgo: Math.max(0, daysAgo), choice: action.choice ?? null, kind: action.kind };
}

/** The account's opportunities that are neither won nor lost, at most ten, with their newest stage. */
async function openOpportunities(
  database: CairnDatabase,
  account: string,
): Promise<OnScreen["openOpportunities"]> {
  const open: OnScreen["openOpportunities"] = [];
  for (const { record } of await database.opportunities.where("account").equals(account).toArray()) {
    // oxlint-disable-next-line no-await-in-loop
    const stages = await database.stages.where("opportunity").equals(record.id).toArray();
    const newest = stages.map((row) => row.record).sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
    const stage = newest?.stage ?? "lead";
    if (stage === "won" || stage === "lost" || open.length === 10) continue;
    open.push({ id: record.id, name: record.name ?? record.id, stage, nextStep: record.nextStep ?? null });
  }
  return open;
}
