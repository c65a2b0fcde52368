import type { Action, ActionKind, Initiative } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import { groupsOf } from "./action-groups";
import { byMinute, byTopic, choiceKey } from "./day-totals-order";
import { isPursuit, quotesOf } from "./quote-totals";
import type { ZoneClock } from "./working-day/zone-clock";

/** Rows of another version are computed again from the log. */
export const dayTotalsVersion = 1;

/** Kinds by which a customer is dealt with. */
export const customerKinds: ReadonlySet<ActionKind> = new Set([
  "email",
  "call",
  "meeting",
  "visit",
  "demo",
  "quote",
  "prospecting",
]);
const contactKinds: ReadonlySet<ActionKind> = new Set(["email", "call", "meeting", "visit", "demo"]);
const meetingKinds: ReadonlySet<ActionKind> = new Set(["meeting", "visit", "demo"]);

/** Longest ritual, in minutes. */
export const longestRitualMinutes = 30;
/** More actions of no initiative than this in a day are work, whatever their hour. */
export const mostCandidates = 200;

/** Actions of a day that share kind, initiative and whether only colleagues took part. */
export interface ActionGroup {
  readonly kind: ActionKind;
  readonly initiative: Initiative;
  readonly internal: boolean;
  readonly count: number;
  /** Known durations in whole minutes with their number, shortest first: medians and routines need each. */
  readonly durations: readonly (readonly [minutes: number, count: number])[];
  /** Actions whose duration is unknown. */
  readonly unknown: number;
  /** `advances` true and false; the rest is unknown. */
  readonly advanced: number;
  readonly notAdvanced: number;
}

/**
 * An action that may turn out to be a ritual: no account, contact, opportunity, cases due or initiative, and at
 * most 30 minutes. It is in its group as well, and carries what has to be taken out again.
 */
export interface RitualCandidate {
  readonly kind: ActionKind;
  /** Minute of the local day at which it began. */
  readonly minute: number;
  readonly minutes: number | null;
  readonly internal: boolean;
  readonly advances: boolean | null;
}

/** Picks from what was due, by how many difficult and other cases there were. */
export interface ChoiceSet {
  readonly hard: number;
  readonly other: number;
  readonly picks: number;
  readonly pickedHard: number;
}

/**
 * All that the coach and the figures need to know of one local day: one row, computed from that day's actions
 * alone. Voided actions and the second line of an id are not in it. The row does not know whether the day was
 * worked or watched: calendar and presence can change later without the log being read again.
 */
export interface DayTotals {
  readonly day: LocalDay;
  readonly version: number;
  /** Every action of the day, rituals and lead replies included. */
  readonly actions: number;
  /** Actions of the kind `ritual`, and first answers to new inbound leads: in no group. */
  readonly rituals: number;
  readonly leadReplies: number;
  /** Everything that counts on an eligible day, in a fixed order. */
  readonly groups: readonly ActionGroup[];
  readonly candidates: readonly RitualCandidate[];
  readonly helpRequests: readonly { readonly topic: string | null; readonly triedFirst: boolean | null }[];
  readonly choices: readonly ChoiceSet[];
  /** Accounts with a proactive or two-way contact. */
  readonly contacts: readonly string[];
  readonly quotes: readonly {
    readonly id: string;
    readonly opportunity: string | null;
    readonly account: string | null;
    /** Followed up later on the same day, by a proactive email or call on its opportunity. */
    readonly followedUp: boolean;
  }[];
  /** Ids of quotes that an action of the day says it follows up. */
  readonly followUps: readonly string[];
  /** Opportunities with a proactive email or call. */
  readonly pursued: readonly string[];
  /** Minutes by phase of the sale, known durations only. */
  readonly phaseMinutes: Readonly<Record<string, number>>;
  /** Started and answered by hour of the local day: `{ "9": [started, answered] }`. */
  readonly hours: Readonly<Record<string, readonly [started: number, answered: number]>>;
}

/** The totals of one local day. `actions` are the day's own, in any order; `clock` gives their local time. */
export function createDayTotals(day: LocalDay, actions: readonly Action[], clock: ZoneClock): DayTotals {
  const seen = new Set<string>();
  const live: Action[] = [];
  const counted: Action[] = [];
  let rituals = 0;
  for (const action of actions) {
    if (seen.has(action.id)) continue;
    seen.add(action.id);
    if (action.voidedAt) continue;
    live.push(action);
    if (action.kind === "ritual") rituals += 1;
    else if (!action.leadReply) counted.push(action);
  }
  return {
    day,
    version: dayTotalsVersion,
    actions: live.length,
    rituals,
    leadReplies: live.length - rituals - counted.length,
    groups: groupsOf(counted),
    candidates: candidatesOf(counted, clock),
    helpRequests: helpRequestsOf(counted),
    choices: choicesOf(counted),
    contacts: distinct(live.filter(isContact).map((action) => action.account)),
    quotes: quotesOf(live),
    followUps: distinct(live.map((action) => action.followsUp)),
    pursued: distinct(live.filter(isPursuit).map((action) => action.opportunity)),
    phaseMinutes: phaseMinutesOf(counted),
    hours: hoursOf(counted, clock),
  };
}

/** Number of a day's external exchanges of that initiative, of one kind or of all. */
export function countOf(totals: DayTotals, initiative: Initiative, kind?: ActionKind): number {
  let count = 0;
  for (const group of totals.groups)
    if (!group.internal && group.initiative === initiative && (kind === undefined || group.kind === kind))
      count += group.count;
  return count;
}

function isContact(action: Action): boolean {
  if (action.internal || !contactKinds.has(action.kind)) return false;
  return action.initiative === "proactive" || meetingKinds.has(action.kind);
}

function distinct(ids: readonly (string | null | undefined)[]): string[] {
  const found = new Set<string>();
  for (const id of ids) if (typeof id === "string") found.add(id);
  return [...found].sort();
}

function candidatesOf(actions: readonly Action[], clock: ZoneClock): RitualCandidate[] {
  return actions
    .filter(isRitualCandidate)
    .map((action) => ({
      kind: action.kind,
      minute: clock.minuteOf(action.at),
      minutes: typeof action.minutes === "number" ? Math.round(action.minutes) : null,
      internal: Boolean(action.internal),
      advances: action.advances ?? null,
    }))
    .sort(byMinute)
    .slice(0, mostCandidates);
}

// Asking for help is an exchange by its nature, so it is never a ritual.
function isRitualCandidate(action: Action): boolean {
  return (
    action.initiative === "none" &&
    action.kind !== "help-request" &&
    !action.account &&
    !action.contact &&
    !action.opportunity &&
    !action.due &&
    (action.minutes ?? 0) <= longestRitualMinutes
  );
}

function helpRequestsOf(actions: readonly Action[]): DayTotals["helpRequests"] {
  return actions
    .filter((action) => action.kind === "help-request")
    .map((action) => ({ topic: action.topic ?? null, triedFirst: action.triedFirst ?? null }))
    .sort(byTopic);
}

function choicesOf(actions: readonly Action[]): ChoiceSet[] {
  const sets = new Map<string, { hard: number; other: number; picks: number; pickedHard: number }>();
  for (const { due, hard } of actions) {
    if (!due || due.hard === 0 || due.other === 0) continue;
    const key = choiceKey(due);
    let set = sets.get(key);
    if (!set) sets.set(key, (set = { hard: due.hard, other: due.other, picks: 0, pickedHard: 0 }));
    set.picks += 1;
    if (hard) set.pickedHard += 1;
  }
  return [...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set);
}

function phaseMinutesOf(actions: readonly Action[]): Record<string, number> {
  const minutes: Record<string, number> = {};
  for (const action of actions) {
    if (!action.phase || typeof action.minutes !== "number") continue;
    minutes[action.phase] = (minutes[action.phase] ?? 0) + Math.round(action.minutes);
  }
  return minutes;
}

function hoursOf(actions: readonly Action[], clock: ZoneClock): Record<string, [number, number]> {
  const hours: Record<string, [number, number]> = {};
  for (const action of actions) {
    if (action.internal || action.initiative === "none") continue;
    const pair = (hours[Math.floor(clock.minuteOf(action.at) / 60)] ??= [0, 0]);
    pair[action.initiative === "proactive" ? 0 : 1] += 1;
  }
  return hours;
}
