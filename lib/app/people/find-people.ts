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
