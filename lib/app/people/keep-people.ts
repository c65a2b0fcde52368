import type { Account, Contact, SiteKey } from "@/lib/model/people";
import type { CairnDatabase } from "@/lib/store/database";
import { accountRow, contactRow, siteKeyText } from "@/lib/store/record-rows";
import type { Ports } from "../ports";
import { findAccount, findContact, findContactAt } from "./find-people";
import type { Identity } from "./identity";
import { standingById } from "./merged";

/** Who an action was with. */
export interface KeptPeople {
  readonly contact: Contact | null;
  readonly account: Account | null;
}

/**
 * Finds the contact and account of an identity, and creates the ones that are not known yet (a contact needs a
 * name, an account its own name). Inside the caller's transaction over contacts and accounts.
 */
export async function keepPeople(
  ports: Ports,
  who: Identity,
  found: Promise<KeptPeople> = findPeople(ports.database, who),
): Promise<KeptPeople> {
  const known = await found;
  const account =
    (await keepAccount(ports, who, known.account)) ??
    (await standingById(ports.database.accounts, known.contact?.account));
  return { contact: await keepContact(ports, who, known.contact, account), account };
}

/** The contact and the account that an identity means, each null where not known yet; both asked for at once. */
export async function findPeople(database: CairnDatabase, who: Identity): Promise<KeptPeople> {
  const [known, account] = await Promise.all([findContact(database, who), findAccount(database, who)]);
  if (known || !account || !who.contactName) return { contact: known, account };
  return { contact: await findContactAt(database, who.contactName, account), account };
}

async function keepAccount(
  { database, createId }: Ports,
  who: Identity,
  known: Account | null,
): Promise<Account | null> {
  if (known) {
    const fresh = await freshOf(database, "accounts", known.keys, who.accountKey);
    const keys = withKey(known.keys, fresh);
    const domainHash = known.domainHash ?? (await freshDomain(database, who.domainHash));
    if (keys === known.keys && domainHash === (known.domainHash ?? null)) return known;
    const changed: Account = { ...known, keys, domainHash };
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
    addressHash: contact.addressHash ?? (await freshAddress(database, who.addressHash)),
    domainHash: contact.domainHash ?? who.domainHash,
    keys: withKey(contact.keys, await freshOf(database, "contacts", contact.keys, who.contactKey)),
  };
  if (!known || !isSame(known, changed)) await database.contacts.put(contactRow(changed));
  return changed;
}

const isSame = (before: Contact, after: Contact): boolean =>
  (before.account ?? null) === after.account &&
  (before.addressHash ?? null) === after.addressHash &&
  (before.domainHash ?? null) === after.domainHash &&
  (before.keys ?? []).length === (after.keys ?? []).length;

const hasKey = (keys: SiteKey[] | null | undefined, { site, kind, key }: SiteKey): boolean =>
  keys?.some((one) => one.site === site && one.kind === kind && one.key === key) ?? false;

function withKey(keys: SiteKey[] | null | undefined, key: SiteKey | null): SiteKey[] | null | undefined {
  if (!key || hasKey(keys, key)) return keys;
  return [...(keys ?? []), key].slice(-50);
}

/**
 * A key or a hash that no record has yet, else null. What a merged record holds stays with it alone, so that a split
 * gives each its own back.
 */
async function freshOf(
  database: CairnDatabase,
  table: "contacts" | "accounts",
  own: SiteKey[] | null | undefined,
  key: SiteKey | null,
): Promise<SiteKey | null> {
  // One that the record has itself needs no question: so it is in nearly every click.
  if (!key || hasKey(own, key)) return null;
  return (await database[table].where("siteKeys").equals(siteKeyText(key)).count()) > 0 ? null : key;
}

async function freshAddress(database: CairnDatabase, hash: string | null): Promise<string | null> {
  return hash !== null && (await database.contacts.where("addressHash").equals(hash).count()) === 0
    ? hash
    : null;
}

async function freshDomain(database: CairnDatabase, hash: string | null): Promise<string | null> {
  return hash !== null && (await database.accounts.where("domainHash").equals(hash).count()) === 0
    ? hash
    : null;
}
