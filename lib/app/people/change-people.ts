import type { AccountChange, ContactChange } from "@/lib/messages/people-contract";
import type { Account, Contact } from "@/lib/model/people";
import { fail, type Result, succeed } from "@/lib/model/result";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { markDealsChanged } from "@/lib/store/deals-revision";
import { accountRow, contactRow } from "@/lib/store/record-rows";
import type { Ports } from "../ports";
import { type Identity, nobody } from "./identity";
import { keepPeople } from "./keep-people";
import { mergePeople, type PeopleKind, splitPeople } from "./merge-people";
import { standingById } from "./merged";

const tablesOf = ({ database }: Ports) => [database.contacts, database.accounts, database.meta];

const contacts = ({ database, clock }: Ports): PeopleKind<Contact> => ({
  table: database.contacts,
  rowOf: contactRow,
  now: clock.now().toString(),
});
const accounts = ({ database, clock }: Ports): PeopleKind<Account> => ({
  table: database.accounts,
  rowOf: accountRow,
  now: clock.now().toString(),
});

/** The contact that is meant: the one of an id, else the one on screen, who is made known where they were not. */
async function contactMeant(ports: Ports, id: string | null, who: Identity): Promise<Contact | null> {
  return id === null ? (await keepPeople(ports, who)).contact : standingById(ports.database.contacts, id);
}

async function accountMeant(ports: Ports, id: string | null, who: Identity): Promise<Account | null> {
  return id === null ? (await keepPeople(ports, who)).account : standingById(ports.database.accounts, id);
}

/**
 * Changes what is known of a contact: the role, or the company by its name (null takes it away). Gives the contact's
 * id and what stood before, with which the change is undone.
 */
export function setContact(
  ports: Ports,
  id: string | null,
  who: Identity,
  change: ContactChange,
): Promise<Result<{ id: string; before: ContactChange }>> {
  return ports.database.transaction("rw", tablesOf(ports), async () => {
    const contact = await contactMeant(ports, id, who);
    if (!contact) return fail("not-found");
    const before: ContactChange = {};
    const changed: Contact = { ...contact, editedAt: ports.clock.now().toString() };
    if (change.role !== undefined) {
      before.role = contact.role ?? null;
      changed.role = change.role;
    }
    if (change.accountName !== undefined) {
      const former = await standingById(ports.database.accounts, contact.account);
      before.accountName = former?.name ?? null;
      changed.account = await accountNamed(ports, change.accountName, contact);
    }
    await ports.database.contacts.put(contactRow(changed));
    return succeed({ id: contact.id, before });
  });
}

async function accountNamed(ports: Ports, name: string | null, contact: Contact): Promise<string | null> {
  const accountName = name?.trim() || null;
  if (accountName === null) return null;
  const who: Identity = { ...nobody, accountName, domainHash: contact.domainHash ?? null };
  return (await keepPeople(ports, who)).account?.id ?? null;
}

/** Changes an account's segment, status or tags. Gives its id and what stood before, with which it is undone. */
export function setAccount(
  ports: Ports,
  id: string | null,
  who: Identity,
  change: AccountChange,
): Promise<Result<{ id: string; before: AccountChange }>> {
  return ports.database.transaction("rw", tablesOf(ports), async () => {
    const account = await accountMeant(ports, id, who);
    if (!account) return fail("not-found");
    const before: AccountChange = {
      ...(change.segment !== undefined && { segment: account.segment ?? null }),
      ...(change.status !== undefined && { status: account.status ?? null }),
      ...(change.tags !== undefined && { tags: account.tags ?? [] }),
    };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    // An account that a person sorts is one they work with, unless they said that it is not.
    const active = account.active ?? true;
    await ports.database.accounts.put(
      accountRow({ ...account, ...given, active, editedAt: ports.clock.now().toString() }),
    );
    // The census of accounts left alone rests on status and segment.
    await forgetEvening(ports.database);
    await markDealsChanged(ports.database);
    return succeed({ id: account.id, before });
  });
}

/** Merges the contact of an id, or the one on screen, into another. */
export function mergeContact(
  ports: Ports,
  from: string | null,
  who: Identity,
  into: string,
): Promise<Result<{ merged: string }>> {
  return ports.database.transaction("rw", tablesOf(ports), async () => {
    const contact = await contactMeant(ports, from, who);
    return contact ? mergePeople(contacts(ports), contact.id, into) : fail("not-found");
  });
}

/** Merges the account of an id, or the one on screen, into another. */
export function mergeAccount(
  ports: Ports,
  from: string | null,
  who: Identity,
  into: string,
): Promise<Result<{ merged: string }>> {
  return ports.database.transaction("rw", tablesOf(ports), async () => {
    const account = await accountMeant(ports, from, who);
    await forgetEvening(ports.database);
    await markDealsChanged(ports.database);
    return account ? mergePeople(accounts(ports), account.id, into) : fail("not-found");
  });
}

/** Splits a merged contact off again. */
export const splitContact = (ports: Ports, id: string): Promise<Result<null>> =>
  ports.database.transaction("rw", tablesOf(ports), () => splitPeople(contacts(ports), id));

/** Splits a merged account off again. */
export const splitAccount = (ports: Ports, id: string): Promise<Result<null>> =>
  ports.database.transaction("rw", tablesOf(ports), async () => {
    await forgetEvening(ports.database);
    await markDealsChanged(ports.database);
    return splitPeople(accounts(ports), id);
  });
