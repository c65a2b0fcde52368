import type { Account, Contact } from "@/lib/model/people";
import { nameKey, recordId } from "./record-id";

/** Whom a row of a list names: a company, a person there, each null where the row says none. */
export interface Named {
  readonly account: string | null;
  readonly contact: string | null;
}

/** The id of an account that a list names: the same for the same name in every list of a tool. */
export const accountId = (source: string, name: string): string => recordId(source, "account", nameKey(name));

/** The id of a person whom a list names, at the account that it names with them. */
export const contactId = (source: string, name: string, account: string | null): string =>
  recordId(source, "contact", `${nameKey(name)} / ${nameKey(account ?? "")}`);

/** An account of which a list says no more than the name. */
export const namedAccount = (source: string, name: string): Account => ({
  record: "account",
  id: accountId(source, name),
  name,
});

/** The companies that some rows name, and then the people, each once. */
export function* namedPeople<Row extends Named>(
  rows: Iterable<Row>,
  isNaming: (row: Row) => boolean,
  source: string,
): Generator<Account | Contact> {
  const accounts = new Map<string, string>();
  const contacts = new Map<string, Contact>();
  for (const row of rows) {
    if (!isNaming(row)) continue;
    const { contact, account } = row;
    if (account) accounts.set(nameKey(account), account);
    if (contact === null) continue;
    const id = contactId(source, contact, account);
    contacts.set(id, {
      record: "contact",
      id,
      name: contact,
      account: account === null ? null : accountId(source, account),
    });
  }
  for (const name of accounts.values()) yield namedAccount(source, name);
  yield* contacts.values();
}
