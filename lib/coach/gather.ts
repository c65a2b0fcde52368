import type { PatternId } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import { contactsAfter } from "./contacts";
import type { CoachContext } from "./context";
import { countDay } from "./counted-day";
import { createDayTotals, type RitualCandidate } from "./day-totals";
import { addDurations } from "./durations";
import type { CountedInput, DayInput, Evidence, PatternEvidence } from "./evidence";
import type { CoachFacts } from "./facts";
import { addHelpRequests } from "./help-requests";
import { countOverdue, neglectedAccounts } from "./patterns/neglected-accounts";
import { patternList } from "./patterns/registry";
import { followQuotes, followUpsAfter } from "./quotes";
import { withNewestDay } from "./recent-bits";
import { busyDays, census } from "./thresholds";
import { isToldOf } from "./told-day";

const emptyTotals = createDayTotals("1970-01-01", [], {
  timeZone: "UTC",
  dayOf: () => "1970-01-01",
  minuteOf: () => 0,
  dayAt: () => "1970-01-01",
  minuteAt: () => 0,
  offsetMs: () => 0,
});

/**
 * The evidence after one more calendar day. On a day that is not worked, or was not watched, only contacts and
 * follow-ups count. A day that archives alone know counts for what they tell of, and for nothing else.
 *
 * @param isOff whether a pattern is off on that day: it then gathers nothing, and goes on later from where it stood
 * @param rituals the day's candidates that are rituals by what is known now
 */
export function gatherDay(
  before: Evidence,
  input: DayInput,
  rituals: readonly RitualCandidate[],
  { accounts, facts }: Pick<CoachContext, "accounts" | "facts">,
  isOff: IsOff,
): Evidence {
  const { totals, worked, eligible, told } = input;
  if (!worked && totals === null) return before;
  const workedDays = before.workedDays + (worked ? 1 : 0);
  const eligibleDays = before.eligibleDays + (eligible ? 1 : 0);
  const isSeen = eligible && isToldOf(told, neglectedAccounts.toldBy);
  const contactDays = before.contactDays + (isSeen ? 1 : 0);
  const contacts = contactsAfter(before.contacts, totals?.contacts ?? [], accounts, contactDays);
  const quotes = followQuotes(before, totals, workedDays, eligible || !worked);
  const next: Evidence = {
    workedDays,
    eligibleDays,
    durations: before.durations,
    volumes: before.volumes,
    patterns: before.patterns,
    contactDays,
    silentUntil: eligible && told !== null ? contactDays : before.silentUntil,
    contacts,
    census: before.census,
    openQuotes: quotes.openQuotes,
    followUps: followUpsAfter(before.followUps, quotes.settled, workedDays),
    namesFollowUps: quotes.namesFollowUps,
    helpRequests: before.helpRequests,
  };
  if (!eligible) return worked ? { ...next, patterns: withoutToday(before.patterns) } : next;

  const counted: CountedInput = {
    ...input,
    counted: countDay(totals ?? emptyTotals, rituals, before.durations),
  };
  const after: Evidence = {
    ...next,
    durations: totals ? addDurations(before.durations, totals.groups, rituals) : before.durations,
    helpRequests: addHelpRequests(before.helpRequests, totals, workedDays),
    volumes:
      told === null
        ? withNewest(before.volumes, counted.counted.volume, busyDays.medianOfDays)
        : before.volumes,
    census: isSeen ? withNewest(before.census, countOverdue(accounts, next), census.days) : before.census,
  };
  return { ...after, patterns: withToday(counted, after, facts, isOff) };
}

/** The last `most` values with one more at the end. */
function withNewest<Value>(values: readonly Value[], newest: Value, most: number): Value[] {
  const kept = values.slice(Math.max(0, values.length - most + 1));
  kept.push(newest);
  return kept;
}

type IsOff = (facts: CoachFacts, pattern: PatternId, day: LocalDay) => boolean;
type PatternsEvidence = Evidence["patterns"];

function withToday(
  counted: CountedInput,
  evidence: Evidence,
  facts: CoachFacts,
  isOff: IsOff,
): PatternsEvidence {
  const next: Partial<Record<PatternId, PatternEvidence>> = {};
  for (const pattern of patternList) {
    const { id } = pattern;
    const start = evidence.patterns[id];
    if (isOff(facts, id, counted.day)) {
      if (start) next[id] = start;
      continue;
    }
    if (!isToldOf(counted.told, pattern.toldBy)) {
      if (start) next[id] = remember(start, false);
      continue;
    }
    const after = pattern.gather(start, counted, evidence);
    next[id] = remember(after, after.days > (start?.days ?? 0));
  }
  return next;
}

// A worked day that was not watched still moves the window of the gate.
function withoutToday(patterns: PatternsEvidence): PatternsEvidence {
  const next: Partial<Record<PatternId, PatternEvidence>> = {};
  for (const { id } of patternList) {
    const evidence = patterns[id];
    if (evidence) next[id] = remember(evidence, false);
  }
  return next;
}

function remember({ filter, days, total, recent }: PatternEvidence, counted: boolean): PatternEvidence {
  return { filter, days, total, recent: withNewestDay(recent, counted) };
}
