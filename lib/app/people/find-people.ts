import type { Account, Contact } from "@/lib/model/people";
import type { CairnDatabase } from "@/lib/store/database";
import { nameKeyOf, siteKeyText } from "@/lib/store/record-rows";
import type { NamedRow } from "@/lib/store/rows";
import type { Identity } from "./identity";

/** The contact that an identity means: by its address's hash, else by its site's key. Null for one not known yet. */
export async function findContact(database: CairnDatabase, who: Identity): Promise<Contact | null> {
  const row =
    (who.addressHash && (await database.contacts.where("addressHash").equals(who.addressHash).first())) ||
    (who.contactKey &&
      (await database.contacts.where("siteKeys").equals(siteKeyText(who.contactKey)).first()));
  return row ? followMerge(row.record, (id) => database.contacts.get(id)) : null;
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
  return row ? followMerge(row.record, (id) => database.accounts.get(id)) : null;
}

/** The record that one was merged into, as far as the chain leads. */
async function followMerge<Person extends { mergedInto?: string | null | undefined }>(
  record: Person,
  get: (id: string) => PromiseLike<NamedRow<Person> | undefined>,
): Promise<Person> {
  let current = record;
  for (let hops = 0; current.mergedInto && hops < 10; hops += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const next = await get(current.mergedInto);
    if (!next) break;
    current = next.record;
  }
  return current;
}
