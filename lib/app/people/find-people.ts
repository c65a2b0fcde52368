import type { Account, Contact } from "@/lib/model/people";
import type { CairnDatabase } from "@/lib/store/database";
import { nameKeyOf, siteKeyText } from "@/lib/store/record-rows";
import type { Identity } from "./identity";
import { standingOf } from "./merged";

/** The contact that an identity means: by its address's hash, else by its site's key. Null for one not known yet. */
export async function findContact(database: CairnDatabase, who: Identity): Promise<Contact | null> {
  const row =
    (who.addressHash && (await database.contacts.where("addressHash").equals(who.addressHash).first())) ||
    (who.contactKey &&
      (await database.contacts.where("siteKeys").equals(siteKeyText(who.contactKey)).first()));
  return row ? standingOf(database.contacts, row.record) : null;
}

/**
 * The one contact of a name at an account: met there in another tool, under another key or address. Null where
 * nobody, or more than one, has that name there.
 */
export async function findContactAt(
  database: CairnDatabase,
  name: string,
  account: Account,
): Promise<Contact | null> {
  const rows = await database.contacts.where("nameKey").equals(nameKeyOf(name)).limit(20).toArray();
  const there = rows.filter(
    ({ record }) =>
      !record.mergedInto &&
      (record.account === account.id ||
        (!record.account && Boolean(record.domainHash) && record.domainHash === account.domainHash)),
  );
  return there.length === 1 ? (there[0]?.record ?? null) : null;
}

/** The account that an identity means: by its site's key, its mail domain's hash or its name. */
export async function findAccount(database: CairnDatabase, who: Identity): Promise<Account | null> {
  const row =
    (who.accountKey &&
      (await database.accounts.where("siteKeys").equals(siteKeyText(who.accountKey)).first())) ||
    (who.accountName &&
      (await database.accounts.where("nameKey").equals(nameKeyOf(who.accountName)).first())) ||
    (!who.accountName &&
      who.domainHash &&
      (await database.accounts.where("domainHash").equals(who.domainHash).first()));
  return row ? standingOf(database.accounts, row.record) : null;
}
