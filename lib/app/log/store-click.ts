import type { ZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { StoredAction } from "@/lib/model/action";
import type { Contact } from "@/lib/model/people";
import type { CairnDatabase } from "@/lib/store/database";
import { addNewAction, lastActionWith } from "@/lib/store/actions";
import { mergedInto, standingById } from "../people/merged";
import { readDayBefore } from "@/lib/store/day-totals-cache";
import { keepDeal } from "../people/keep-deal";
import { withoutNeverLogged } from "../people/never-logged-people";
import { findPeople, type KeptPeople, keepPeople } from "../people/keep-people";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";
import { actionOfClick, isExchange } from "./action-of-click";
import type { Click } from "./click";
import { storeUsualClick } from "./store-usual-click";

/** An action as it is stored, and whom it was with, where the click has just made it. */
export interface StoredClick {
  readonly action: StoredAction;
  /** Null for an action that was there already. */
  readonly people: KeptPeople | null;
}

/**
 * Stores a click: contact and account found or made, the action and its day's totals, in one transaction. A click
 * whose id is there already counts once: the stored action is given back, and nobody is made for it. The usual click
 * changes nobody and takes the short way (`storeUsualClick`); a property test holds both ways to the same rows.
 */
export async function storeClickWithPeople(ports: Ports, click: Click): Promise<StoredClick> {
  const [settings, who] = await Promise.all([
    readSettings(ports),
    withoutNeverLogged(ports.database, click.who),
  ]);
  const zoneClock = clockOf(settings);
  const allowed = who === click.who ? click : { ...click, who };
  // One's own kinds are named in the settings: they take the long way.
  const isOwn = settings.actionTypes?.some(({ kind }) => kind === click.choice) ?? false;
  const stored = isOwn ? null : await storeUsualClick(ports.database, allowed, zoneClock);
  return stored ?? storeAnyClick(ports, allowed, zoneClock);
}

/** Stores a click of whatever kind, of a person who may be logged. */
export async function storeAnyClick(ports: Ports, click: Click, zoneClock: ZoneClock): Promise<StoredClick> {
  const { database } = ports;
  const { who } = click;
  const { actionTypes } = await readSettings(ports);
  const day = zoneClock.dayOf(click.at);
  const showsDeal = Boolean(who.dealKey ?? who.dealName);
  const tables = [
    database.actions,
    database.totals,
    database.meta,
    database.contacts,
    database.accounts,
    ...(showsDeal ? [database.opportunities] : []),
  ];
  return database.transaction("rw", tables, async () => {
    // All that is asked is asked at once: each wait for an answer is a good part of what a click costs.
    const found = findPeople(database, who);
    const [present, before] = await Promise.all([
      database.actions.get(click.id),
      readDayBefore(database, day),
      found,
    ]);
    if (present) return { action: present.record, people: null };
    const [people, last] = await Promise.all([
      keepPeople(ports, who, found),
      found.then(({ contact }) => lastExchangeBefore(database, contact, click.at)),
    ]);
    const deal = showsDeal ? await keepDeal(database, who, people.account) : null;
    const account = people.account ?? (await standingById(database.accounts, deal?.account));
    const ids = {
      contact: people.contact?.id ?? null,
      account: account?.id ?? null,
      opportunity: deal?.id ?? null,
    };
    const action = actionOfClick(click, day, ids, last?.at ?? null, actionTypes);
    await addNewAction(database, action, before, zoneClock);
    return { action, people: { contact: people.contact, account } };
  });
}

/** The newest exchange with a known contact before an instant, its own history and that of those merged into it. */
async function lastExchangeBefore(
  database: CairnDatabase,
  contact: Contact | null,
  at: string,
): Promise<StoredAction | null> {
  if (!contact) return null;
  const last = (ids: readonly string[]) => lastActionWith(database, ids, Date.parse(at), isExchange);
  const [own, merged] = await Promise.all([last([contact.id]), mergedInto(database.contacts, contact.id)]);
  if (merged.length === 0) return own;
  return last([contact.id, ...merged.map(({ id }) => id)]);
}

/** Stores a click and gives its action. */
export const storeClick = async (ports: Ports, click: Click): Promise<StoredAction> =>
  (await storeClickWithPeople(ports, click)).action;
