import type { Table } from "dexie";
import type { Account, Contact } from "@/lib/model/people";
import { mergedKeyText } from "@/lib/store/record-rows";
import type { NamedRow } from "@/lib/store/rows";

/** Contacts or accounts: both are merged and split in the same way. */
export type PeopleTable<Person extends Contact | Account> = Table<NamedRow<Person>, string>;

/** Longest chain of merges that is followed. */
const mostHops = 10;

/** The record that one was merged into, as far as the chain leads; itself where it was merged into none. */
export async function standingOf<Person extends Contact | Account>(
  table: PeopleTable<Person>,
  record: Person,
): Promise<Person> {
  let current = record;
  for (let hops = 0; current.mergedInto && hops < mostHops; hops += 1) {
    const next = await table.get(current.mergedInto);
    if (!next) break;
    current = next.record;
  }
  return current;
}

/** The standing record behind an id, or null where there is none. */
export async function standingById<Person extends Contact | Account>(
  table: PeopleTable<Person>,
  id: string | null | undefined,
): Promise<Person | null> {
  const row = id ? await table.get(id) : undefined;
  return row ? standingOf(table, row.record) : null;
}

/** The records that were merged into one, the ones merged into those among them. */
export async function mergedInto<Person extends Contact | Account>(
  table: PeopleTable<Person>,
  id: string,
): Promise<Person[]> {
  const found = new Map<string, Person>();
  let into = [id];
  for (let hops = 0; into.length > 0 && hops < mostHops; hops += 1) {
    const rows = await table.where("siteKeys").anyOf(into.map(mergedKeyText)).toArray();
    const fresh = rows.filter(({ key }) => key !== id && !found.has(key));
    for (const { key, record } of fresh) found.set(key, record);
    into = fresh.map(({ key }) => key);
  }
  return [...found.values()];
}
