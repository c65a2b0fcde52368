import type { Account, Contact, SiteKey } from "@/lib/model/people";
import { accountRow, contactRow } from "@/lib/store/record-rows";
import type { Ports } from "../ports";
import { findAccount, findContact } from "./find-people";
import type { Identity } from "./identity";

/** Who an action was with. */
export interface KeptPeople {
  readonly contact: Contact | null;
  readonly account: Account | null;
}

/**
 * Finds the contact and account of an identity, and creates the ones that are not known yet (a contact needs a
 * name, an account its own name). Inside the caller's transaction over contacts and accounts.
 */
export async function keepPeople(ports: Ports, who: Identity): Promise<KeptPeople> {
  const known = await findContact(ports.database, who);
  const account =
    (await keepAccount(ports, who)) ??
    (known?.account ? ((await ports.database.accounts.get(known.account))?.record ?? null) : null);
  return { contact: await keepContact(ports, who, known, account), account };
}

async function keepAccount({ database, createId }: Ports, who: Identity): Promise<Account | null> {
  const known = await findAccount(database, who);
  if (known) {
    const keys = withKey(known.keys, who.accountKey);
    if (keys === known.keys) return known;
    const changed: Account = { ...known, keys };
    await database.accounts.put(accountRow(changed));
    return changed;
  }
  if (!who.accountName) return null;
  const made: Account = {
    record: "account",
    id: createId(),
    name: who.accountName,
    active: true,
    domainHash: who.domainHash,
    keys: withKey([], who.accountKey),
  };
  await database.accounts.add(accountRow(made));
  return made;
}

async function keepContact(
  { database, createId }: Ports,
  who: Identity,
  known: Contact | null,
  account: Account | null,
): Promise<Contact | null> {
  if (!known && !who.contactName) return null;
  const contact: Contact = known ?? { record: "contact", id: createId(), name: who.contactName ?? "" };
  const changed: Contact = {
    ...contact,
    account: contact.account ?? account?.id ?? null,
    addressHash: contact.addressHash ?? who.addressHash,
    domainHash: contact.domainHash ?? who.domainHash,
    keys: withKey(contact.keys, who.contactKey),
  };
  if (!known || !isSame(known, changed)) await database.contacts.put(contactRow(changed));
  return changed;
}

const isSame = (before: Contact, after: Contact): boolean =>
  (before.account ?? null) === after.account &&
  (before.addressHash ?? null) === after.addressHash &&
  (before.domainHash ?? null) === after.domainHash &&
  (before.keys ?? []).length === (after.keys ?? []).length;

function withKey(keys: SiteKey[] | null | undefined, key: SiteKey | null): SiteKey[] | null | undefined {
  if (!key || keys?.some((one) => one.site === key.site && one.kind === key.kind && one.key === key.key))
    return keys;
  return [...(keys ?? []), key].slice(-50);
}
