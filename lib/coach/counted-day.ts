import { type ChoiceSet, customerKinds, type DayTotals, type RitualCandidate } from "./day-totals";
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

interface SpentMinutes {
  admin: number;
  quote: number;
  all: number;
}

function addMinutes(minutes: SpentMinutes, kind: string, spent: number): void {
  minutes.all += spent;
  if (kind === "admin") minutes.admin += spent;
  else if (kind === "quote") minutes.quote += spent;
}

/** What a day counts for once its rituals are known. */
export function countDay(
  totals: DayTotals,
  rituals: readonly RitualCandidate[],
  durations: Durations,
): CountedDay {
  const minutes = { admin: 0, quote: 0, all: 0 };
  const exchanges = { email: { reactive: 0, all: 0 }, call: { reactive: 0, all: 0 } };
  let advanced = 0;
  let advanceKnown = 0;
  let volume = 0;
  let customerActions = 0;
  let helpRequests = 0;
  for (const group of totals.groups) {
    let spent = group.unknown > 0 ? group.unknown * typicalMinutes(durations, group.kind) : 0;
    const { durations: known } = group;
    for (let index = 0; index < known.length; index += 1) {
      const pair = known[index];
      if (pair) spent += pair[0] * pair[1];
    }
    addMinutes(minutes, group.kind, spent);
    advanced += group.advanced;
    advanceKnown += group.advanced + group.notAdvanced;
    volume += group.count;
    if (group.kind === "help-request") helpRequests += group.count;
    if (group.internal) continue;
    if (customerKinds.has(group.kind)) customerActions += group.count;
    if ((group.kind !== "email" && group.kind !== "call") || group.initiative === "none") continue;
    exchanges[group.kind].all += group.count;
    if (group.initiative === "reactive") exchanges[group.kind].reactive += group.count;
  }
  for (const ritual of rituals) {
    addMinutes(minutes, ritual.kind, -(ritual.minutes ?? typicalMinutes(durations, ritual.kind)));
    advanced -= ritual.advances === true ? 1 : 0;
    advanceKnown -= ritual.advances === null ? 0 : 1;
    volume -= 1;
    if (!ritual.internal && customerKinds.has(ritual.kind)) customerActions -= 1;
  }
  const allQuarters = Math.round(minutes.all / 15);
  return {
    ...exchanges,
    adminQuarters: Math.min(allQuarters, Math.round(minutes.admin / 15)),
    quoteQuarters: Math.min(allQuarters, Math.round(minutes.quote / 15)),
    allQuarters,
    advanced,
    advanceKnown,
    volume,
    customerActions,
    helpRequests,
    choices: totals.choices,
  };
}
