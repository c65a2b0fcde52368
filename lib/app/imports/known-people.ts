import type { JournalRecord } from "@/lib/model/journal";
import type { Account, Contact } from "@/lib/model/people";
import { recordId } from "@/lib/imports/records/record-id";
import type { CairnDatabase } from "@/lib/store/database";
import { nameKeyOf, siteKeyText } from "@/lib/store/record-rows";
import type { TableChanges } from "../backup/merge";
import { type PeopleTable, standingOf } from "../people/merged";
import { type Companies, createCompanies } from "./companies";
import { earlierOf } from "./earlier-imports";

/** Ids of imported people and accounts, and those by which the journal knows them already. */
export interface KnownPeople {
  /**
   * Names whom the journal knows under another id by that id, in what is said of them and in what follows; of them an
   * import only fills what is empty. People, and what was done with them, are given the company that they belong to.
   */
  settle(records: readonly JournalRecord[]): Promise<readonly JournalRecord[]>;
  /** What was imported earlier of people whose company is known only now, and those people. */
  earlier(): AsyncIterable<TableChanges>;
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
  const byTool = new Map<string, string>();
  const joined = new Set<string>();
  const companies = createCompanies(database);
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
      const contacts = records.filter(isContact);
      await learnContacts(database, contacts, { known, named, twins, idOf });
      for (const { id, keys } of contacts)
        for (const { site, kind, key } of keys ?? []) byTool.set(recordId(site, kind, key), id);
      companies.note(await learnKeys(database, records, byTool));
      const settled = records.flatMap((record): JournalRecord[] => {
        const alias = "id" in record ? known.get(String(record.id)) : undefined;
        // The same one by the name of another file of this import: said once, by the first.
        if ((isAccount(record) || isContact(record)) && twins.has(record.id)) return [];
        if (isAccount(record)) return [alias ? onlyMissing(record, alias) : record];
        if (isContact(record)) {
          const one = { ...record, account: idOf(record.account) };
          return [alias ? onlyMissing(one, alias) : one];
        }
        if (record.record === "lead-sign")
          return [{ ...record, contact: idOf(record.contact), account: idOf(record.account) }];
        if (record.record === "opportunity" && record.account)
          return [{ ...record, account: idOf(record.account) }];
        return [record];
      });
      companies.note(settled.filter((record) => isAccount(record) || isContact(record)));
      const people = settled.filter(isContact);
      if (people.some(({ account, domainHash }) => !account && domainHash)) await companies.learn();
      for (const row of await database.contacts.bulkGet(people.map(({ id }) => id)))
        if (row && !row.record.account) joined.add(row.key);
      return settled.map((record) => {
        if (isContact(record)) return withCompany(record, companies);
        if (record.record !== "action" || !(record.contact || record.account)) return record;
        const contact = idOf(byTool.get(record.contact ?? "") ?? record.contact);
        const account = idOf(record.account) ?? (contact ? companies.ofContact(contact) : null);
        return { ...record, contact, account };
      });
    },
    earlier: () => earlierOf(database, companies, joined),
  };
}

/** A contact with the company of their address, unless somebody said that they belong to none. */
function withCompany(contact: Contact, companies: Pick<Companies, "ofDomain">): Contact {
  const account = contact.account || contact.editedAt ? null : companies.ofDomain(contact.domainHash);
  return account === null ? contact : { ...contact, account };
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

/** Whom the journal knows by a key that a tool gives them. */
async function rememberByKey<Person extends Account | Contact>(
  table: PeopleTable<Person>,
  known: Map<string, Account | Contact>,
  imported: readonly Person[],
): Promise<void> {
  const byKey = new Map(imported.flatMap((one) => keyTexts(one).map((key) => [key, one.id] as const)));
  if (byKey.size === 0) return;
  const found = table.where("siteKeys").anyOf([...byKey.keys()]);
  for (const { record, siteKeys } of await found.toArray())
    for (const key of siteKeys) await remember(table, known, byKey.get(key), record);
}

async function learnAccounts(
  database: CairnDatabase,
  accounts: readonly Account[],
  known: Map<string, Account | Contact>,
): Promise<void> {
  const byName = new Map(accounts.flatMap(({ name, id }) => (name ? [[nameKeyOf(name), id] as const] : [])));
  const { accounts: table } = database;
  await rememberByKey(table, known, accounts);
  if (byName.size > 0)
    for (const { record, nameKey } of await table
      .where("nameKey")
      .anyOf([...byName.keys()])
      .toArray())
      await remember(table, known, byName.get(nameKey ?? ""), record);
}

/**
 * Whom the journal knows by the key under which a tool names them in what was done with them; each key is asked for
 * once. Gives the contacts found.
 */
async function learnKeys(
  database: CairnDatabase,
  records: readonly JournalRecord[],
  byTool: Map<string, string>,
): Promise<Contact[]> {
  const asked = new Map<string, string>();
  for (const record of records) {
    const whom = record.record === "action" ? record.contact : null;
    // Who is named by an address or by name and company was told apart above.
    const parts = whom && !byTool.has(whom) ? /^import:(?!mail:)([^:]+):contact:([^/]+)$/.exec(whom) : null;
    if (!whom || !parts?.[1] || !parts[2]) continue;
    asked.set(siteKeyText({ site: parts[1], kind: "contact", key: parts[2] }), whom);
    byTool.set(whom, whom);
  }
  if (asked.size === 0) return [];
  const rows = await database.contacts
    .where("siteKeys")
    .anyOf([...asked.keys()])
    .toArray();
  return rows.map(({ record, siteKeys }) => {
    for (const key of siteKeys) {
      const whom = asked.get(key);
      if (whom !== undefined) byTool.set(whom, record.id);
    }
    return record;
  });
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
  const byHash = new Map(
    contacts.flatMap(({ addressHash, id }) => (addressHash ? [[addressHash, id] as const] : [])),
  );
  if (byHash.size > 0)
    for (const { record, addressHash } of await table
      .where("addressHash")
      .anyOf([...byHash.keys()])
      .toArray())
      await remember(table, known, byHash.get(addressHash ?? ""), record);
  await rememberByKey(table, known, contacts);
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
