import { fail, type Result, succeed } from "@/lib/model/result";
import type { Account, Contact } from "@/lib/model/people";
import type { NamedRow } from "@/lib/store/rows";
import { type PeopleTable, standingById } from "./merged";

/** What a merge or a split needs beside the table: the row that a changed record makes, and the present. */
export interface PeopleKind<Person extends Contact | Account> {
  readonly table: PeopleTable<Person>;
  readonly rowOf: (record: Person) => NamedRow<Person>;
  readonly now: string;
}

/**
 * Merges one contact or account into another. The merged record stays as it is but for `mergedInto`, and its
 * actions keep its id: every reading of the history looks under both, so a split restores what was before. Gives
 * the id of the record that carries the mark. Two that are one already are refused (`not-allowed`).
 */
export async function mergePeople<Person extends Contact | Account>(
  { table, rowOf, now }: PeopleKind<Person>,
  from: string,
  into: string,
): Promise<Result<{ merged: string }>> {
  const [source, target] = await Promise.all([standingById(table, from), standingById(table, into)]);
  if (!source || !target) return fail("not-found");
  if (source.id === target.id) return fail("not-allowed");
  await table.put(rowOf({ ...source, mergedInto: target.id, editedAt: now }));
  return succeed({ merged: source.id });
}

/** Splits a merged record off again: it stands for itself, with the keys, the hashes and the history that it had. */
export async function splitPeople<Person extends Contact | Account>(
  { table, rowOf, now }: PeopleKind<Person>,
  id: string,
): Promise<Result<null>> {
  const row = await table.get(id);
  if (!row) return fail("not-found");
  await table.put(rowOf({ ...row.record, mergedInto: null, editedAt: now }));
  return succeed(null);
}
