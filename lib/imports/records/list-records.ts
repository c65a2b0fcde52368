import type { Action } from "@/lib/model/action";
import type { JournalRecord } from "@/lib/model/journal";
import type { LeadSign } from "@/lib/model/lead-scoring";
import type { Account, Contact, SiteKey } from "@/lib/model/people";
import type { ListedActivity } from "../lists/read-activities";
import type { ListedAccount, ListedContact } from "../lists/read-people";
import { accountId, contactId, namedAccount, namedPeople } from "./named-people";
import { type AddressHash, createInstantOf, type DomainHash, nameKey, recordId } from "./record-id";

/** Under what a tool's own record is known, so that it is recognised when it is on screen; none of an unknown tool. */
function siteKeys(source: string, kind: SiteKey["kind"], id: string | null): SiteKey[] {
  return id === null || source.startsWith("table-") ? [] : [{ site: source, kind, key: id.slice(0, 300) }];
}

/** The records of an export of accounts. */
export async function* accountRecords(
  accounts: readonly ListedAccount[],
  source: string,
  hashDomain: DomainHash,
): AsyncGenerator<Account> {
  for (const { id, name, domain, segment, status } of accounts) {
    yield {
      ...namedAccount(source, name),
      segment,
      status,
      active: status !== "former",
      domainHash: domain === null ? null : await hashDomain(domain),
      keys: siteKeys(source, "account", id),
    };
  }
}

/**
 * The records of an export of contacts, the accounts that they belong to first. A contact is known by the hash of its
 * address, as in mail; without an address by the tool's own key, or its name and company. Visits of one's own pages that
 * the tool counted are a sign of interest of the day of the last.
 */
export async function* contactRecords(
  contacts: readonly ListedContact[],
  source: string,
  hash: AddressHash,
  hashDomain: DomainHash,
): AsyncGenerator<Account | Contact | LeadSign> {
  const accounts = new Map(
    contacts.flatMap(({ account }) => (account ? [[nameKey(account), account] as const] : [])),
  );
  for (const name of accounts.values()) yield namedAccount(source, name);
  for (const { id, name, address, account, visits } of contacts) {
    const addressHash = address === null ? null : await hash(address);
    const own = id ?? `${nameKey(name)} / ${nameKey(account ?? "")}`;
    const contact =
      addressHash === null ? recordId(source, "contact", own) : recordId("mail", "contact", addressHash);
    const accountOf = account === null ? null : accountId(source, account);
    yield {
      record: "contact",
      id: contact,
      name,
      account: accountOf,
      addressHash,
      domainHash: address === null ? null : await hashDomain(address.slice(address.lastIndexOf("@") + 1)),
      keys: siteKeys(source, "contact", id),
    };
    if (visits === null) continue;
    yield {
      record: "lead-sign",
      id: recordId(source, "visits", contact),
      day: visits.lastOn,
      sign: "page-visited",
      times: visits.times,
      contact,
      account: accountOf,
    };
  }
}

/** The records of one person's activities, the people that they name first. */
export function* activityRecords(
  activities: readonly ListedActivity[],
  source: string,
  owner: string | null,
  timeZone: string,
): Generator<JournalRecord> {
  const own = owner === null ? activities : activities.filter((activity) => activity.owner === owner);
  yield* namedPeople(own, () => true, source);
  const instantOf = createInstantOf(timeZone);
  const times = new Map<string, number>();
  for (const activity of own) yield actionOf(activity, source, instantOf, times);
}

function actionOf(
  { id, kind, initiative, day, minute, minutes, account, contact }: ListedActivity,
  source: string,
  instantOf: (day: string, minute: number | null) => string,
  times: Map<string, number>,
): Action {
  // Without an id, what it says is what it is known by; and a number where several say the same.
  const said = [kind, day, minute ?? "", nameKey(contact ?? ""), nameKey(account ?? "")].join(" ");
  const time = (times.get(said) ?? 0) + 1;
  if (id === null) times.set(said, time);
  return {
    record: "action",
    id: recordId(source, "activity", id ?? `${said} ${time}`),
    at: instantOf(day, minute),
    day,
    kind,
    initiative,
    minutes,
    account: account === null ? null : accountId(source, account),
    contact: contact === null ? null : contactId(source, contact, account),
    source: "import",
  };
}
