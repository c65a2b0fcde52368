import type { Account } from "@/lib/model/people";

/**
 * The clock of contacts at the last one with each account: `days[i]` for the account `ids[i]`. The ids grow
 * seldom and are shared from day to day; so an evening costs a copy of small numbers, however many accounts there are.
 */
export interface Contacts {
  readonly ids: readonly string[];
  readonly days: readonly number[];
}

export const noContacts: Contacts = { ids: [], days: [] };

/**
 * The contacts after a day's (each id once); only of accounts that the journal knows, so that they never
 * outgrow these.
 */
export function contactsAfter(
  before: Contacts,
  contacted: readonly string[],
  accounts: readonly Account[],
  contactDays: number,
): Contacts {
  if (contacted.length === 0) return before;
  const known = accountIds(accounts);
  const positions = positionsOf(before.ids);
  const days = before.days.slice();
  const added: string[] = [];
  for (const id of contacted) {
    const position = positions.get(id);
    if (position !== undefined) days[position] = contactDays;
    else if (known.has(id)) {
      added.push(id);
      days.push(contactDays);
    }
  }
  return { ids: added.length > 0 ? [...before.ids, ...added] : before.ids, days };
}

/** Where each id stands in the contacts' lists. */
export function positionsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const kept = keptPositions.get(ids);
  if (kept) return kept;
  const positions = new Map(ids.map((id, index) => [id, index]));
  keptPositions.set(ids, positions);
  return positions;
}

// Both change seldom and are asked for every day.
const keptPositions = new WeakMap<readonly string[], ReadonlyMap<string, number>>();
const keptIds = new WeakMap<readonly Account[], ReadonlySet<string>>();

function accountIds(accounts: readonly Account[]): ReadonlySet<string> {
  const kept = keptIds.get(accounts);
  if (kept) return kept;
  const ids = new Set(accounts.map(({ id }) => id));
  keptIds.set(accounts, ids);
  return ids;
}
