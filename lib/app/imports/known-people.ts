import type { JournalRecord } from "@/lib/model/journal";
import type { CairnDatabase } from "@/lib/store/database";
import { nameKeyOf } from "@/lib/store/record-rows";

/** Ids of imported people and accounts, and those by which the journal knows them already. */
export interface KnownPeople {
  /** Leaves out whom the journal knows under another id, and names them by that id in what follows. */
  settle(records: readonly JournalRecord[]): Promise<readonly JournalRecord[]>;
}

/** People are the same by the salted hash of their address, accounts by their name. Kept over the pieces of an import. */
export function createKnownPeople(database: CairnDatabase): KnownPeople {
  const idOf = new Map<string, string>();
  return {
    async settle(records) {
      await learn(database, records, idOf);
      const named = (id: string | null | undefined) => (id ? (idOf.get(id) ?? id) : id);
      return records.flatMap((record): JournalRecord[] => {
        if (record.record === "contact" || record.record === "account")
          return idOf.has(record.id) ? [] : [record];
        if (record.record === "action" && (record.contact || record.account))
          return [{ ...record, contact: named(record.contact), account: named(record.account) }];
        if (record.record === "opportunity" && record.account)
          return [{ ...record, account: named(record.account) }];
        return [record];
      });
    },
  };
}

async function learn(
  database: CairnDatabase,
  records: readonly JournalRecord[],
  idOf: Map<string, string>,
): Promise<void> {
  const contacts = new Map<string, string>();
  const accounts = new Map<string, string>();
  for (const record of records) {
    if (record.record === "contact" && record.addressHash) contacts.set(record.addressHash, record.id);
    if (record.record === "account" && record.name) accounts.set(nameKeyOf(record.name), record.id);
  }
  if (contacts.size > 0) {
    const rows = await database.contacts
      .where("addressHash")
      .anyOf([...contacts.keys()])
      .toArray();
    for (const { key, addressHash } of rows) alias(idOf, contacts.get(addressHash ?? ""), key);
  }
  if (accounts.size > 0) {
    const rows = await database.accounts
      .where("nameKey")
      .anyOf([...accounts.keys()])
      .toArray();
    for (const { key, nameKey } of rows) alias(idOf, accounts.get(nameKey ?? ""), key);
  }
}

function alias(idOf: Map<string, string>, incoming: string | undefined, known: string): void {
  if (incoming !== undefined && incoming !== known) idOf.set(incoming, known);
}
