import type { JournalRecord } from "@/lib/model/journal";
import type { Account, Contact } from "@/lib/model/people";
import type { CairnDatabase } from "@/lib/store/database";
import { nameKeyOf, siteKeyText } from "@/lib/store/record-rows";
import { type PeopleTable, standingOf } from "../people/merged";

/** Ids of imported people and accounts, and those by which the journal knows them already. */
export interface KnownPeople {
  /**
   * Names whom the journal knows under another id by that id, in what is said of them and in what follows; of them an
   * import only fills what is empty.
   */
  settle(records: readonly JournalRecord[]): Promise<readonly JournalRecord[]>;
}

/**
 * People are the same by the salted hash of their address or the key that a tool gives them, else by their name at the
 * same account, else by a name that only one has; accounts by a tool's key or their name. Kept over the pieces of an
 * import, and for those that one file names and another one too.
 */
export function createKnownPeople(database: CairnDatabase): KnownPeople {
  const known = new Map<string, Account | Contact>();
  const named = new Map<string, string>();
  const twins = new Map<string, string>();
  return {
    async settle(records) {
      const accounts = records.filter(isAccount);
      for (const { id, name } of accounts) {
        const place = `account ${nameKeyOf(name ?? "")}`;
        const first = named.get(place) ?? id;
        named.set(place, first);
        if (name && first !== id) twins.set(id, first);
      }
      await learnAccounts(database, accounts, known);
      const idOf = (id: string | null | undefined) => {
        const first = id ? (twins.get(id) ?? id) : id;
        return first ? (known.get(first)?.id ?? first) : first;
      };
      await learnContacts(database, records.filter(isContact), { known, named, twins, idOf });
      return records.flatMap((record): JournalRecord[] => {
        const alias = "id" in record ? known.get(String(record.id)) : undefined;
        // The same one by the name of another file of this import: said once, by the first.
        if ((isAccount(record) || isContact(record)) && twins.has(record.id)) return [];
        if (isAccount(record)) return [alias ? onlyMissing(record, alias) : record];
        if (isContact(record)) {
          const settled = { ...record, account: idOf(record.account) };
          return [alias ? onlyMissing(settled, alias) : settled];
        }
        if (record.record === "action" && (record.contact || record.account))
          return [{ ...record, contact: idOf(record.contact), account: idOf(record.account) }];
        if (record.record === "opportunity" && record.account)
          return [{ ...record, account: idOf(record.account) }];
        return [record];
      });
    },
  };
}

const isAccount = (record: JournalRecord): record is Account => record.record === "account";
const isContact = (record: JournalRecord): record is Contact => record.record === "contact";

/** The known record with those fields of an imported one that it lacks. */
function onlyMissing<Person extends Account | Contact>(imported: Person, known: Account | Contact): Person {
  const present: Record<string, unknown> = { ...known };
  const fresh = Object.entries(imported).filter(([field, value]) => {
    const before = present[field];
    const isEmpty = before === null || before === undefined || (Array.isArray(before) && before.length === 0);
    return field !== "id" && value !== null && value !== undefined && isEmpty;
  });
  // Of the same kind: an alias is only ever made between two accounts or two contacts.
  return { ...present, ...Object.fromEntries(fresh) } as Person;
}

/** The standing record behind what was found, so that one who was merged is named by whom they were merged into. */
async function remember<Person extends Account | Contact>(
  table: PeopleTable<Person>,
  known: Map<string, Account | Contact>,
  imported: string | undefined,
  found: Person,
): Promise<void> {
  if (imported === undefined || known.has(imported)) return;
  const standing = await standingOf(table, found);
  if (standing.id !== imported) known.set(imported, standing);
}

const keyTexts = ({ keys }: Account | Contact): string[] => (keys ?? []).map(siteKeyText);

async function learnAccounts(
  database: CairnDatabase,
  accounts: readonly Account[],
  known: Map<string, Account | Contact>,
): Promise<void> {
  const byKey = new Map(accounts.flatMap((one) => keyTexts(one).map((key) => [key, one.id] as const)));
  const byName = new Map(accounts.flatMap(({ name, id }) => (name ? [[nameKeyOf(name), id] as const] : [])));
  const { accounts: table } = database;
  if (byKey.size > 0)
    for (const { record, siteKeys } of await table
      .where("siteKeys")
      .anyOf([...byKey.keys()])
      .toArray())
      for (const key of siteKeys) await remember(table, known, byKey.get(key), record);
  if (byName.size > 0)
    for (const { record, nameKey } of await table
      .where("nameKey")
      .anyOf([...byName.keys()])
      .toArray())
      await remember(table, known, byName.get(nameKey ?? ""), record);
}

interface Learnt {
  readonly known: Map<string, Account | Contact>;
  /** Accounts of this import by name, and contacts by name and account, those with an address first. */
  readonly named: Map<string, string>;
  /** Others of this import that are one of those. */
  readonly twins: Map<string, string>;
  readonly idOf: (id: string | null | undefined) => string | null | undefined;
}

async function learnContacts(
  database: CairnDatabase,
  contacts: readonly Contact[],
  { known, named, twins, idOf }: Learnt,
): Promise<void> {
  const { contacts: table } = database;
  const byKey = new Map(contacts.flatMap((one) => keyTexts(one).map((key) => [key, one.id] as const)));
  const byHash = new Map(
    contacts.flatMap(({ addressHash, id }) => (addressHash ? [[addressHash, id] as const] : [])),
  );
  if (byHash.size > 0)
    for (const { record, addressHash } of await table
      .where("addressHash")
      .anyOf([...byHash.keys()])
      .toArray())
      await remember(table, known, byHash.get(addressHash ?? ""), record);
  if (byKey.size > 0)
    for (const { record, siteKeys } of await table
      .where("siteKeys")
      .anyOf([...byKey.keys()])
      .toArray())
      for (const key of siteKeys) await remember(table, known, byKey.get(key), record);
  const placeOf = (name: string, account: string | null | undefined) =>
    `${nameKeyOf(name)} @ ${idOf(account) ?? ""}`;
  for (const { name, account, id, addressHash } of contacts)
    if (name && (addressHash || !named.has(placeOf(name, account)))) named.set(placeOf(name, account), id);
  const nameless = contacts.filter(({ addressHash, name, id }) => !addressHash && name && !known.has(id));
  const names = [...new Set(nameless.map(({ name }) => nameKeyOf(name)))];
  const rows = names.length === 0 ? [] : await table.where("nameKey").anyOf(names).toArray();
  for (const contact of nameless) {
    const alike = rows.filter(
      ({ nameKey, record }) => nameKey === nameKeyOf(contact.name) && !record.mergedInto,
    );
    const there = alike.find(({ record }) => (record.account ?? null) === (idOf(contact.account) ?? null));
    const same = there ?? (alike.length === 1 ? alike[0] : undefined);
    if (same) await remember(table, known, contact.id, same.record);
    else {
      const other = named.get(placeOf(contact.name, contact.account));
      // Two of one name whom the tool itself tells apart stay two.
      if (other && other !== contact.id && !contact.keys?.length) twins.set(contact.id, other);
    }
  }
}
