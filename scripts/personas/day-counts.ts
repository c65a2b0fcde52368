import type { Action } from "@/lib/model/action";
import { type PatternId, patternIds } from "@/lib/model/pattern";
import type { Life } from "../../tests/personas/life";
import { traits } from "../../tests/personas/traits";

/**
 * What a plain rule sees of one pattern on one worked day: x of n on the bad side, against a limit. The low-side
 * pattern (illusion) counts what did not advance; avoidance counts the picks of other cases, against what the marker's
 * odds ratio would make of that day's choices. Null on a day without data.
 */
export type DayCount = { readonly x: number; readonly n: number; readonly limit: number } | null;

const cadences: Readonly<Record<string, number>> = { gold: 20, silver: 40 };

/** Counts a life's journal for the baselines; deliberately plain, and written apart from the coach. */
export function countDays(life: Life): Map<PatternId, DayCount[]> {
  const indexOf = new Map(life.workedDays.map((day, index) => [day, index]));
  const perDay: Action[][] = life.workedDays.map(() => []);
  const seen = new Set<string>();
  const watched = new Map<string, number>();
  const customers = new Map<string, { cadence: number; clock: number }>();
  for (const record of life.records) {
    if (record.record === "action" && !seen.has(record.id)) {
      seen.add(record.id);
      const index = indexOf.get(record.at.slice(0, 10));
      if (index !== undefined) perDay[index]?.push(record);
    } else if (record.record === "presence") watched.set(record.day, record.minutes);
    else if (record.record === "account" && record.active && record.status === "customer") {
      customers.set(record.id, { cadence: cadences[record.segment ?? ""] ?? 60, clock: 0 });
    }
  }
  const counts = new Map<PatternId, DayCount[]>(patternIds.map((pattern) => [pattern, []]));
  for (const [index, all] of perDay.entries()) {
    const isSeen = watched.size === 0 || (watched.get(life.workedDays[index] ?? "") ?? 0) >= 225;
    const day = countDay(all.filter((action) => action.kind !== "ritual" && !action.leadReply));
    const overdue = census(all, customers, isSeen);
    for (const pattern of patternIds) {
      const marker = life.truth.get(pattern)?.marker[index] ?? traits[pattern].marker;
      const count = pattern === "neglected-accounts" ? { ...overdue, limit: marker } : day(pattern, marker);
      counts.get(pattern)?.push(isSeen && count.n > 0 ? count : null);
    }
  }
  return counts;
}

function countDay(
  actions: readonly Action[],
): (pattern: PatternId, marker: number) => { x: number; n: number; limit: number } {
  const count = (test: (action: Action) => boolean): number => actions.filter(test).length;
  const exchanges = (kind: string, marker: number) => {
    const of = actions.filter((action) => action.kind === kind && !action.internal);
    const reactive = of.filter((action) => action.initiative === "reactive").length;
    const proactive = of.filter((action) => action.initiative === "proactive").length;
    return { x: reactive, n: reactive + proactive, limit: marker };
  };
  const blocks = (kind: string, marker: number) => {
    let [x, n] = [0, 0];
    for (const action of actions) {
      const minutes = action.minutes ?? 4;
      n += minutes / 15;
      if (action.kind === kind) x += minutes / 15;
    }
    return { x, n, limit: marker };
  };
  const customerKinds = ["email", "call", "meeting", "visit", "demo", "quote", "prospecting"];
  return (pattern, marker) => {
    switch (pattern) {
      case "reactive-email":
        return exchanges("email", marker);
      case "reactive-phone":
        return exchanges("call", marker);
      case "back-office-overload":
        return blocks("admin", marker);
      case "quotation-overload":
        return blocks("quote", marker);
      case "constant-soliciting": {
        const x = count((action) => action.kind === "help-request");
        return {
          x,
          n: count((action) => customerKinds.includes(action.kind) && !action.internal) / 10,
          limit: marker,
        };
      }
      case "illusion-of-activity": {
        const x = count((action) => action.advances === false);
        return { x, n: x + count((action) => action.advances === true), limit: 1 - marker };
      }
      case "avoiding-hard-cases": {
        const picks = actions.filter((action) => action.due && action.due.hard > 0 && action.due.other > 0);
        let expected = 0;
        for (const { due } of picks) if (due) expected += due.other / (marker * due.hard + due.other);
        return {
          x: picks.filter((pick) => !pick.hard).length,
          n: picks.length,
          limit: expected / picks.length,
        };
      }
      case "neglected-accounts":
        throw new Error("the census of accounts is not counted by day");
      default:
        return pattern satisfies never;
    }
  };
}

function census(
  actions: readonly Action[],
  customers: Map<string, { cadence: number; clock: number }>,
  isSeen: boolean,
): { x: number; n: number } {
  if (isSeen) for (const customer of customers.values()) customer.clock++;
  for (const action of actions) {
    const customer = customers.get(action.account ?? "");
    const isMeeting = action.kind === "meeting" || action.kind === "visit" || action.kind === "demo";
    const isContact =
      isMeeting || ((action.kind === "email" || action.kind === "call") && action.initiative === "proactive");
    if (customer && isContact) customer.clock = 0;
  }
  const x = [...customers.values()].filter((customer) => customer.clock > customer.cadence).length;
  return { x, n: customers.size };
}
