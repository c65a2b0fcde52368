import {
  type ActionGroup,
  type ChoiceSet,
  customerKinds,
  type DayTotals,
  type RitualCandidate,
} from "./day-totals";
import { type Durations, typicalMinutes } from "./durations";

/** An eligible day as the patterns see it: rituals taken out, unknown durations filled in. */
export interface CountedDay {
  readonly email: { readonly reactive: number; readonly all: number };
  readonly call: { readonly reactive: number; readonly all: number };
  /** In quarter hours. */
  readonly adminQuarters: number;
  readonly quoteQuarters: number;
  readonly allQuarters: number;
  readonly advanced: number;
  readonly advanceKnown: number;
  /** Actions in all: how busy the day was. */
  readonly volume: number;
  readonly customerActions: number;
  readonly helpRequests: number;
  readonly choices: readonly ChoiceSet[];
}

/** What a day counts for once its rituals are known. */
export function countDay(
  totals: DayTotals,
  rituals: readonly RitualCandidate[],
  durations: Durations,
): CountedDay {
  const email = { reactive: 0, all: 0 };
  const call = { reactive: 0, all: 0 };
  let [adminMinutes, quoteMinutes, allMinutes] = [0, 0, 0];
  let advanced = 0;
  let advanceKnown = 0;
  let volume = 0;
  let customerActions = 0;
  let helpRequests = 0;
  for (const group of totals.groups) {
    const { kind, count } = group;
    const spent = minutesOf(group, durations);
    allMinutes += spent;
    if (kind === "admin") adminMinutes += spent;
    else if (kind === "quote") quoteMinutes += spent;
    advanced += group.advanced;
    advanceKnown += group.advanced + group.notAdvanced;
    volume += count;
    if (kind === "help-request") helpRequests += count;
    if (group.internal) continue;
    if (customerKinds.has(kind)) customerActions += count;
    if ((kind !== "email" && kind !== "call") || group.initiative === "none") continue;
    const exchanges = kind === "email" ? email : call;
    exchanges.all += count;
    if (group.initiative === "reactive") exchanges.reactive += count;
  }
  for (const { kind, minutes, advances, internal } of rituals) {
    const spent = minutes ?? typicalMinutes(durations, kind);
    allMinutes -= spent;
    if (kind === "admin") adminMinutes -= spent;
    else if (kind === "quote") quoteMinutes -= spent;
    advanced -= advances === true ? 1 : 0;
    advanceKnown -= advances === null ? 0 : 1;
    volume -= 1;
    if (!internal && customerKinds.has(kind)) customerActions -= 1;
  }
  const allQuarters = Math.round(allMinutes / 15);
  return {
    email,
    call,
    adminQuarters: Math.min(allQuarters, Math.round(adminMinutes / 15)),
    quoteQuarters: Math.min(allQuarters, Math.round(quoteMinutes / 15)),
    allQuarters,
    advanced,
    advanceKnown,
    volume,
    customerActions,
    helpRequests,
    choices: totals.choices,
  };
}

/** Minutes of a group: the known ones, and what is usual for its kind where they are unknown. */
function minutesOf({ kind, unknown, durations: known }: ActionGroup, durations: Durations): number {
  let spent = unknown > 0 ? unknown * typicalMinutes(durations, kind) : 0;
  for (let index = 0; index < known.length; index += 1) {
    const pair = known[index];
    if (pair) spent += pair[0] * pair[1];
  }
  return spent;
}
