import type { CairnDatabase } from "@/lib/store/database";
import { nameKeyOf } from "@/lib/store/record-rows";
import type { OnScreen, PersonLine } from "@/lib/views/on-screen";
import { standingById } from "./merged";

/** How many names one search gives. */
const mostFound = 8;

/** The contacts whose name has these words, those merged into another left out. */
export async function findContactsNamed(database: CairnDatabase, text: string): Promise<PersonLine[]> {
  const key = nameKeyOf(text);
  if (key === "") return [];
  const rows = await database.contacts
    .filter(({ nameKey, record }) => !record.mergedInto && (nameKey?.includes(key) ?? false))
    .limit(mostFound)
    .toArray();
  return Promise.all(rows.map(({ record }) => contactLine(database, record)));
}

/** The accounts whose name has these words, those merged into another left out. */
export async function findAccountsNamed(database: CairnDatabase, text: string): Promise<PersonLine[]> {
  const key = nameKeyOf(text);
  if (key === "") return [];
  const rows = await database.accounts
    .filter(({ nameKey, record }) => !record.mergedInto && (nameKey?.includes(key) ?? false))
    .limit(mostFound)
    .toArray();
  return rows.map(({ record }) => ({ id: record.id, name: record.name ?? "", account: null }));
}

/** Other contacts of the very same name: perhaps the same person, met in another tool. */
export async function contactsAlike(
  database: CairnDatabase,
  name: string,
  own: string | null,
): Promise<PersonLine[]> {
  const rows = await database.contacts.where("nameKey").equals(nameKeyOf(name)).limit(20).toArray();
  const others = rows.filter(({ key, record }) => key !== own && !record.mergedInto).slice(0, 3);
  return Promise.all(others.map(({ record }) => contactLine(database, record)));
}

/** The people known at an account, under all the ids that were merged into it, by name; at most eight. */
export async function peopleAt(
  database: CairnDatabase,
  accounts: readonly string[],
): Promise<NonNullable<OnScreen["people"]>> {
  if (accounts.length === 0) return [];
  const rows = await database.contacts
    .where("account")
    .anyOf([...accounts])
    .filter(({ record }) => !record.mergedInto)
    .limit(mostFound)
    .toArray();
  return rows
    .map(({ record: { id, name, role } }) => ({ id, name, account: null, role: role ?? null }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

async function contactLine(
  database: CairnDatabase,
  { id, name, account }: { id: string; name: string; account?: string | null | undefined },
): Promise<PersonLine> {
  return { id, name, account: (await standingById(database.accounts, account))?.name ?? null };
}
