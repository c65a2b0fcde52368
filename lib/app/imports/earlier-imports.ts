import { Dexie } from "dexie";
import type { CairnDatabase } from "@/lib/store/database";
import { actionRow, contactRow } from "@/lib/store/record-rows";
import type { TableChanges } from "../backup/merge";
import type { Companies } from "./companies";

/**
 * People of whom an earlier import did not know the company, and what it brought of them: in whatever order a mailbox
 * and the CRM's lists come, mail counts for the customer. What the person logged themselves stays as it is.
 * @param joined people who had no company before this import
 */
export async function* earlierOf(
  database: CairnDatabase,
  companies: Pick<Companies, "ofContact" | "ofDomain">,
  joined: ReadonlySet<string>,
): AsyncGenerator<TableChanges> {
  const company = new Map<string, string>();
  for (const id of joined) {
    const account = companies.ofContact(id);
    if (account !== null) company.set(id, account);
  }
  const changes: TableChanges["changes"][number][] = [];
  await database.contacts.each((present) => {
    const { record } = present;
    if (record.account || record.editedAt || record.mergedInto) return;
    const account = companies.ofDomain(record.domainHash);
    if (account === null) return;
    company.set(record.id, account);
    changes.push({ row: contactRow({ ...record, account }), present, effect: "changed" });
  });
  if (changes.length > 0) yield { table: database.contacts.name, changes };
  for (const [contact, account] of company) {
    const rows = await database.actions
      .where("[contact+atMs]")
      .between([contact, Dexie.minKey], [contact, Dexie.maxKey])
      .toArray();
    const earlier = rows.filter(({ record }) => record.source === "import" && !record.account);
    if (earlier.length === 0) continue;
    yield {
      table: database.actions.name,
      changes: earlier.map((present) => ({
        row: actionRow({ ...present.record, account }),
        present,
        effect: "changed",
      })),
    };
  }
}
