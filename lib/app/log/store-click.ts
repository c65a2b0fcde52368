import type { StoredAction } from "@/lib/model/action";
import { addNewAction, lastActionWith } from "@/lib/store/actions";
import { keepPeople } from "../people/keep-people";
import { idsOf } from "../people/merged";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";
import { actionOfClick, isExchange } from "./action-of-click";
import type { Click } from "./click";

/**
 * Stores a click: contact and account found or made, the action and its day's totals, in one transaction. A click
 * whose id is there already counts once: the stored action is given back, and nobody is made for it.
 */
export async function storeClick(ports: Ports, click: Click): Promise<StoredAction> {
  const { database } = ports;
  const tables = [
    database.actions,
    database.totals,
    database.meta,
    database.settings,
    database.contacts,
    database.accounts,
  ];
  return database.transaction("rw", tables, async () => {
    const [present, settings] = await Promise.all([database.actions.get(click.id), readSettings(ports)]);
    if (present) return present.record;
    const zoneClock = clockOf(settings);
    const { contact, account } = await keepPeople(ports, click.who);
    const last = contact
      ? await lastActionWith(
          database,
          await idsOf(database.contacts, contact.id),
          Date.parse(click.at),
          isExchange,
        )
      : null;
    const people = { contact: contact?.id ?? null, account: account?.id ?? null };
    const action = actionOfClick(click, zoneClock.dayOf(click.at), people, last?.at ?? null);
    await addNewAction(database, action, zoneClock);
    return action;
  });
}
