import type { Action } from "@/lib/model/action";
import { type ActionGroup, createDayTotals, type DayTotals, mostCandidates } from "./day-totals";
import { byMinute, byTopic, choiceKey, groupKey } from "./day-totals-order";
import type { ZoneClock } from "./working-day/zone-clock";

/**
 * The totals of a day with one more action, without reading the day's other actions: what a click costs does not
 * grow with the day. `action` is of that day and not in `totals` yet. Null where the totals alone cannot tell (a
 * quote and what pursues it on the same day: only their instants say which came later); then the day is computed
 * anew with `createDayTotals`, to which this is always equal.
 */
export function addToDayTotals(totals: DayTotals, action: Action, clock: ZoneClock): DayTotals | null {
  return mergeDayTotals(totals, createDayTotals(totals.day, [action], clock));
}

/**
 * The totals of a day from those of two parts of its actions that have none in common. Null where the totals alone
 * cannot tell, as in `addToDayTotals`.
 */
export function mergeDayTotals(totals: DayTotals, one: DayTotals): DayTotals | null {
  if (isEntangled(totals, one) || totals.version !== one.version) return null;
  return {
    day: totals.day,
    version: totals.version,
    actions: totals.actions + one.actions,
    rituals: totals.rituals + one.rituals,
    leadReplies: totals.leadReplies + one.leadReplies,
    groups: merged(totals.groups, one.groups, groupKey, mergeGroups),
    candidates: joined(totals.candidates, one.candidates, byMinute).slice(0, mostCandidates),
    helpRequests: joined(totals.helpRequests, one.helpRequests, byTopic),
    choices: merged(totals.choices, one.choices, choiceKey, (a, b) => ({
      ...a,
      picks: a.picks + b.picks,
      pickedHard: a.pickedHard + b.pickedHard,
    })),
    contacts: united(totals.contacts, one.contacts),
    quotes: joined(totals.quotes, one.quotes, (a, b) => (a.id < b.id ? -1 : 1)),
    followUps: united(totals.followUps, one.followUps),
    pursued: united(totals.pursued, one.pursued),
    phaseMinutes: summed(totals.phaseMinutes, one.phaseMinutes, (a, b) => a + b),
    hours: summed(totals.hours, one.hours, ([a, b], [c, d]) => [a + c, b + d] as const),
  };
}

/** Whether one of the two has a quote on an opportunity that the other pursues. */
function isEntangled(a: DayTotals, b: DayTotals): boolean {
  const meets = (quotes: DayTotals["quotes"], pursued: readonly string[]) =>
    quotes.some(({ opportunity }) => opportunity !== null && pursued.includes(opportunity));
  return meets(a.quotes, b.pursued) || meets(b.quotes, a.pursued);
}

const joined = <Part>(a: readonly Part[], b: readonly Part[], order: (a: Part, b: Part) => number): Part[] =>
  b.length === 0 ? [...a] : [...a, ...b].sort(order);

const united = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();

function merged<Part>(
  a: readonly Part[],
  b: readonly Part[],
  keyOf: (part: Part) => string,
  merge: (a: Part, b: Part) => Part,
): Part[] {
  const parts = new Map(a.map((part) => [keyOf(part), part]));
  for (const part of b) {
    const present = parts.get(keyOf(part));
    parts.set(keyOf(part), present ? merge(present, part) : part);
  }
  return [...parts].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, part]) => part);
}

function mergeGroups(a: ActionGroup, b: ActionGroup): ActionGroup {
  const durations = new Map(a.durations);
  for (const [minutes, count] of b.durations) durations.set(minutes, (durations.get(minutes) ?? 0) + count);
  return {
    ...a,
    count: a.count + b.count,
    durations: [...durations].sort(([first], [second]) => first - second),
    unknown: a.unknown + b.unknown,
    advanced: a.advanced + b.advanced,
    notAdvanced: a.notAdvanced + b.notAdvanced,
  };
}

function summed<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  sum: (a: Value, b: Value) => Value,
): Record<string, Value> {
  const values: Record<string, Value> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const present = values[key];
    values[key] = present === undefined ? value : sum(present, value);
  }
  return values;
}
