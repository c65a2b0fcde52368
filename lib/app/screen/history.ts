import type { CairnDatabase } from "@/lib/store/database";
import type { ActionRow } from "@/lib/store/rows";
import type { ActionLine } from "@/lib/views/day";
import { actionLines } from "../journal/action-lines";

/** How many lines of a history are on screen. */
const shown = 5;

/** The newest standing actions with a contact, else with an account, under all their merged ids; newest first. */
export async function historyWith(
  database: CairnDatabase,
  contacts: readonly string[],
  accounts: readonly string[],
): Promise<ActionLine[]> {
  const rows =
    contacts.length > 0 ? await withContacts(database, contacts) : await withAccounts(database, accounts);
  const newest = rows.sort((a, b) => b.atMs - a.atMs).slice(0, shown);
  return actionLines(
    database,
    newest.map((row) => row.record),
  );
}

const stands = ({ record }: ActionRow): boolean => !record.voidedAt;

async function withContacts(database: CairnDatabase, contacts: readonly string[]): Promise<ActionRow[]> {
  const found = await Promise.all(
    contacts.map((contact) =>
      database.actions
        .where("[contact+atMs]")
        .between([contact, Number.NEGATIVE_INFINITY], [contact, Number.POSITIVE_INFINITY])
        .reverse()
        .filter(stands)
        .limit(shown)
        .toArray(),
    ),
  );
  return found.flat();
}

/** An account's actions lie in no order of time: all are looked at, which for one account are few. */
const withAccounts = (database: CairnDatabase, accounts: readonly string[]): Promise<ActionRow[]> =>
  accounts.length === 0
    ? Promise.resolve([])
    : database.actions
        .where("account")
        .anyOf([...accounts])
        .filter(stands)
        .toArray();
