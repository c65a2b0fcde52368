import type { Account } from "@/lib/model/people";
import { positionsOf } from "../contacts";
import type { CountedInput, Evidence } from "../evidence";
import { createShareGrid } from "../statistics/grid-filter";
import { cadence, census, patternThresholds } from "../thresholds";
import { noPatternEvidence } from "./grid-pattern";
import type { Assessment, Pattern } from "./pattern";

const { leastADay } = patternThresholds["neglected-accounts"];
// A census needs no prior; the grid only gives the evidence its common shape.
const grid = createShareGrid(0.5);

/** Accounts left alone: overdue accounts / active customers, a census and no sample. */
export const neglectedAccounts: Pattern = {
  id: "neglected-accounts",
  unit: "share",
  isCensus: true,
  toldBy: ["email"],
  observe: (_: CountedInput, evidence: Evidence) => {
    const today = evidence.census.at(-1);
    return { x: today?.overdue ?? 0, n: today?.customers ?? 0 };
  },
  gather(before, _counted, evidence) {
    const start = before ?? noPatternEvidence(grid);
    const customers = evidence.census.at(-1)?.customers ?? 0;
    return customers < leastADay ? start : { ...start, days: start.days + 1 };
  },
  assess({ census: days }, [marker = 1]): Assessment {
    let [low, high, beyond] = [1, 0, 0];
    for (const day of days) {
      const share = shareOf(day);
      low = Math.min(low, share);
      high = Math.max(high, share);
      if (share >= marker) beyond += 1;
    }
    const today = days.at(-1);
    const mean = today ? shareOf(today) : 0;
    const mayRaise = (today?.overdue ?? 0) >= census.leastOverdue && mean >= marker;
    return { probability: beyond / census.days, mean, low, high, mayRaise };
  },
};

const shareOf = ({ overdue, customers }: Evidence["census"][number]): number =>
  customers > 0 ? overdue / customers : 0;

/**
 * Accounts whose last contact is longer ago than their cadence, counted in observed worked days. Of one that the log
 * never names the clock starts on the first day, or after the last one that is known from archives alone.
 */
export function countOverdue(
  accounts: readonly Account[],
  { contacts, contactDays, silentUntil }: Pick<Evidence, "contacts" | "contactDays" | "silentUntil">,
): { overdue: number; customers: number } {
  let overdue = 0;
  const customers = customersOf(accounts);
  const places = placesOf(customers, contacts.ids);
  for (let index = 0; index < customers.length; index += 1) {
    let last = -1;
    for (const place of places[index] ?? []) last = Math.max(last, contacts.days[place] ?? -1);
    if (contactDays - (last < 0 ? silentUntil : last) > (customers[index]?.days ?? 0)) overdue += 1;
  }
  return { overdue, customers: customers.length };
}

/** Where each customer's ids stand among the contacts; both change seldom, and are asked for every day. */
function placesOf(customers: readonly Customer[], ids: readonly string[]): readonly (readonly number[])[] {
  const kept = keptPlaces.get(ids);
  if (kept?.customers === customers) return kept.places;
  const positions = positionsOf(ids);
  const places = customers.map((customer) => customer.ids.flatMap((id) => positions.get(id) ?? []));
  keptPlaces.set(ids, { customers, places });
  return places;
}
const keptPlaces = new WeakMap<
  readonly string[],
  { readonly customers: readonly Customer[]; readonly places: readonly (readonly number[])[] }
>();

interface Customer {
  /** Its own id and those of the accounts merged into it, whose contacts count for it. */
  readonly ids: readonly string[];
  /** Its cadence. */
  readonly days: number;
}
/** Accounts change seldom and are counted every day, so their customers are kept. */
const keptCustomers = new WeakMap<readonly Account[], readonly Customer[]>();

function customersOf(accounts: readonly Account[]): readonly Customer[] {
  const kept = keptCustomers.get(accounts);
  if (kept) return kept;
  const into = new Map(accounts.flatMap(({ id, mergedInto }) => (mergedInto ? [[id, mergedInto]] : [])));
  const idsOf = new Map<string, string[]>();
  for (const { id } of accounts) {
    let standing = id;
    for (let hops = 0; hops < 10; hops += 1) standing = into.get(standing) ?? standing;
    const ids = idsOf.get(standing);
    if (ids) ids.push(id);
    else idsOf.set(standing, [id]);
  }
  const customers: Customer[] = [];
  for (const { id, active, status, segment, mergedInto } of accounts)
    if (active === true && status === "customer" && !mergedInto)
      customers.push({ ids: idsOf.get(id) ?? [id], days: cadence[segment ?? "bronze"] });
  keptCustomers.set(accounts, customers);
  return customers;
}
