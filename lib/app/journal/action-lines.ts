import type { StoredAction } from "@/lib/model/action";
import type { CairnDatabase } from "@/lib/store/database";
import type { ActionLine } from "@/lib/views/day";
import type { Identity } from "../people/identity";
import { standingOf } from "../people/merged";
import type { KeptPeople } from "../people/keep-people";

const given = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;

/** Actions as lines on screen, in the order given, with the names behind their ids: of what was merged, the one that stands. */
export async function actionLines(
  database: CairnDatabase,
  actions: readonly StoredAction[],
): Promise<ActionLine[]> {
  const contactIds = [...new Set(actions.map((one) => one.contact).filter(given))];
  const accountIds = [...new Set(actions.map((one) => one.account).filter(given))];
  const [contacts, accounts] = await Promise.all([
    contactIds.length === 0 ? [] : database.contacts.bulkGet(contactIds),
    accountIds.length === 0 ? [] : database.accounts.bulkGet(accountIds),
  ]);
  const names = new Map<string, string>();
  for (const row of contacts)
    if (row) names.set(row.key, (await standingOf(database.contacts, row.record)).name);
  for (const row of accounts)
    if (row) names.set(row.key, (await standingOf(database.accounts, row.record)).name ?? "");
  return actions.map((action) => lineOf(action, (id) => (id ? (names.get(id) ?? null) : null)));
}

/** One action as a line on screen. */
export async function actionLine(database: CairnDatabase, action: StoredAction): Promise<ActionLine> {
  const [line] = await actionLines(database, [action]);
  return line ?? lineOf(action, () => null);
}

/** The line of an action whose people are known already. */
export function lineWith(action: StoredAction, { contact, account }: KeptPeople): ActionLine {
  const names = new Map<string, string>();
  if (contact) names.set(contact.id, contact.name);
  if (account) names.set(account.id, account.name ?? "");
  return lineOf(action, (id) => (id ? (names.get(id) ?? null) : null));
}

/** The line of a click that waits for the database: its names are those read on the page. */
export function waitingLine(action: StoredAction, who: Identity): ActionLine {
  const line = lineOf(action, () => null);
  return {
    ...line,
    contact: who.contactName && !action.internal ? { id: action.id, name: who.contactName } : null,
    account: who.accountName && !action.internal ? { id: action.id, name: who.accountName } : null,
  };
}

function lineOf(action: StoredAction, nameOf: (id: string | null | undefined) => string | null): ActionLine {
  const [contactName, accountName] = [nameOf(action.contact), nameOf(action.account)];
  return {
    id: action.id,
    at: action.at,
    day: action.day,
    kind: action.kind,
    choice: action.choice ?? null,
    initiative: action.initiative,
    minutes: action.minutes ?? null,
    contact: action.contact && contactName !== null ? { id: action.contact, name: contactName } : null,
    account: action.account && accountName !== null ? { id: action.account, name: accountName } : null,
    internal: action.internal ?? false,
    leadReply: action.leadReply ?? false,
    source: action.source ?? null,
    site: action.site ?? null,
    phase: action.phase ?? null,
    promisedFor: action.promisedFor ?? null,
    voided: Boolean(action.voidedAt),
    edited: Boolean(action.editedAt),
    sample: action.sample ?? false,
  };
}
