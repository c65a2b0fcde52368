import type { Contact } from "@/lib/model/people";
import { contactRow, nameKeyOf } from "@/lib/store/record-rows";
import type { Ports } from "../ports";

/**
 * The contact that a person named by hand: one of that name at the same account first, else the only one of that
 * name, else a new one. Inside the caller's transaction over contacts.
 */
export async function findOrCreateContactNamed(
  { database, createId }: Ports,
  name: string,
  account: string | null,
): Promise<Contact> {
  const named = await database.contacts.where("nameKey").equals(nameKeyOf(name)).toArray();
  const standing = named.filter(({ record }) => !record.mergedInto);
  const known =
    standing.find((row) => row.account === account) ?? (standing.length === 1 ? standing[0] : undefined);
  if (known) return known.record;
  const made: Contact = { record: "contact", id: createId(), name: name.slice(0, 300), account };
  await database.contacts.add(contactRow(made));
  return made;
}
