import type { ZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { Account, Contact } from "@/lib/model/people";
import { quickChoice } from "@/lib/model/quick-log";
import type { CairnDatabase } from "@/lib/store/database";
import { reachKeys, reachOf, sumWith } from "@/lib/store/day-totals-cache";
import { answered, oneTransaction, type StoreOf } from "@/lib/store/one-transaction";
import { actionRow, mergedKeyText } from "@/lib/store/record-rows";
import type { ActionRow, MetaRow, NamedRow, TotalsRow } from "@/lib/store/rows";
import { type Identity, nobody } from "../people/identity";
import type { KeptPeople } from "../people/keep-people";
import { actionOfClick, isExchange } from "./action-of-click";
import type { Click } from "./click";
import type { StoredClick } from "./store-click";

/** Which contact an identity was found to be: only whom to ask after first, what is found now decides. */
const expected = new WeakMap<Identity, string>();

/** The contact that a page shows was looked up: the click that may follow asks after it at once. */
export function expectContact(who: Identity, contact: string): void {
  if (who !== nobody) expected.set(who, contact);
}

/**
 * Stores a click that changes nothing but the log: on a page that shows nobody, or a contact whose address is known
 * and says nothing new. Two steps of one transaction: all that is asked, and the two rows written (three, where nobody
 * looked the contact up before). Null, and nothing written, for any other click: a repeated one, a new or merged contact, a day that
 * rests on something kept.
 */
export async function storeUsualClick(
  database: CairnDatabase,
  click: Click,
  clock: ZoneClock,
): Promise<StoredClick | null> {
  const { who } = click;
  if (!isUsual(who)) return null;
  const day = clock.dayOf(click.at);
  return oneTransaction(database, ["actions", "totals", "meta", "contacts", "accounts"], async (storeOf) => {
    const actions = storeOf("actions");
    const guess = expected.get(who);
    const ahead = guess === undefined ? null : followUps(storeOf, guess, click);
    // Where the click turns out to be none for this way, nobody waits for it.
    ahead?.catch(() => undefined);
    const [present, totals, reach, contactRow, accountRow] = await Promise.all([
      answered(actions.getKey(click.id)),
      answered<TotalsRow | undefined>(storeOf("totals").get(day)),
      Promise.all(reachKeys.map((key) => answered<MetaRow | undefined>(storeOf("meta").get(key)))),
      firstBy<Contact>(storeOf, "contacts", "addressHash", who.addressHash),
      firstBy<Account>(storeOf, "accounts", "domainHash", who.domainHash),
    ]);
    const { erasedThrough, keptThrough } = reachOf(reach);
    if (present !== undefined || day <= erasedThrough || day <= keptThrough) return null;
    const contact = contactRow?.record ?? null;
    if (contact === null ? who.addressHash !== null : !isSettled(contact, who, accountRow)) return null;
    const follow = contact && (contact.id === guess ? ahead : followUps(storeOf, contact.id, click));
    const { isMerged, lastAt } = (await follow) ?? { isMerged: false, lastAt: null };
    const account = await accountOf(storeOf, contact, accountRow);
    if (isMerged || account?.mergedInto) return null;
    if (contact) expectContact(who, contact.id);
    const action = actionOfClick(
      click,
      day,
      { contact: contact?.id ?? null, account: account?.id ?? null },
      lastAt,
    );
    const sum = sumWith(totals ?? null, action, clock);
    if (sum === null) return null;
    actions.add(actionRow(action));
    storeOf("totals").put(sum);
    const people: KeptPeople = { contact, account };
    return { action, people };
  });
}

/** Nobody, or a person of whom a mail tells the address: no name alone and no record's key is to be resolved. */
function isUsual(who: Identity): boolean {
  if (who.contactKey || who.accountKey || who.accountName || who.dealKey || who.dealName) return false;
  return who.addressHash !== null || (who.contactName === null && who.domainHash === null);
}

/** Whether a contact that was found stays as it is: not merged, with its domain and its account. */
function isSettled(contact: Contact, who: Identity, account: NamedRow<Account> | undefined): boolean {
  if (contact.mergedInto) return false;
  if (!contact.domainHash && who.domainHash) return false;
  return Boolean(contact.account) || account === undefined;
}

function firstBy<Person extends Contact | Account>(
  storeOf: StoreOf,
  table: "contacts" | "accounts",
  index: string,
  key: string | null,
): Promise<NamedRow<Person> | undefined> {
  return key === null ? Promise.resolve(undefined) : answered(storeOf(table).index(index).get(key));
}

/** What is asked of a contact beside its own row: whether another was merged into it, and the last exchange. */
async function followUps(storeOf: StoreOf, contact: string, click: Click) {
  const [merged, lastAt] = await Promise.all([
    answered(storeOf("contacts").index("siteKeys").getKey(mergedKeyText(contact))),
    needsHistory(click) ? lastExchangeAt(storeOf("actions"), contact, Date.parse(click.at)) : null,
  ]);
  return { isMerged: merged !== undefined, lastAt };
}

/** The account of the mail's domain, else the contact's own. */
async function accountOf(
  storeOf: StoreOf,
  contact: Contact | null,
  ofDomain: NamedRow<Account> | undefined,
): Promise<Account | null> {
  if (ofDomain) return ofDomain.record;
  if (!contact?.account) return null;
  const own = await answered<NamedRow<Account> | undefined>(storeOf("accounts").get(contact.account));
  return own?.record ?? null;
}

const needsHistory = ({ choice }: Click): boolean => quickChoice(choice)?.initiative === "history";

/** The instant of the newest exchange with a contact before a moment, or null. */
function lastExchangeAt(actions: IDBObjectStore, contact: string, beforeMs: number): Promise<string | null> {
  const range = IDBKeyRange.bound([contact, Number.NEGATIVE_INFINITY], [contact, beforeMs], false, true);
  const request = actions.index("[contact+atMs]").openCursor(range, "prev");
  return new Promise((resolve, reject) => {
    request.addEventListener("error", () => reject(request.error ?? new DOMException("", "UnknownError")));
    request.addEventListener("success", () => {
      const cursor = request.result;
      if (!cursor) return resolve(null);
      const { record } = cursor.value as ActionRow;
      if (!record.voidedAt && isExchange(record)) return resolve(record.at);
      cursor.continue();
      return undefined;
    });
  });
}
