import type { Action } from "@/lib/model/action";
import type { PatternId } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import { type CoachContext, createCoachContext } from "./context";
import { typicalMinutes } from "./durations";
import { actionsUntil, type JournalLog, lastDayOf, rowsOf, storedActionsUntil } from "./journal-log";
import { firstDayOf, lastLivedDay, live, type LiveState } from "./live";
import { createNudgeLife } from "./nudges/life";
import type { NudgeCandidate } from "./nudges/moment";
import { nudgesAsOf } from "./nudges/nudges-as-of";
import { wordingsOf } from "./nudges/wordings";
import { type PatternStanding, raisedByImportance, standings } from "./pattern-standing";
import { eligibleDays } from "./routines/eligible-days";
import { routinesAsOf } from "./routines/standing";
import type { ZoneClock } from "./working-day/zone-clock";

/** The line that replay prints of one journal, but for the file's name. */
export interface ReplayReport {
  readonly asOf: LocalDay | null;
  readonly days: { readonly scheduled: number; readonly eligible: number };
  readonly patterns: readonly Omit<PatternStanding, "gate">[];
  readonly rituals: readonly { readonly kind: string; readonly around: string; readonly minutes: number }[];
  readonly routines: readonly object[];
  readonly nudges: readonly { readonly at: string; readonly about: string }[];
}

/** Lives a journal day by day up to an evening, with the code that the extension runs. */
export function replay(log: JournalLog, asOf: LocalDay | null = lastDayOf(log)): ReplayReport {
  const context = createCoachContext(log.facts);
  const rows = rowsOf(log);
  const raised = new Map<LocalDay, readonly PatternId[]>();
  const last = asOf ?? "0000-01-01";
  const state = live(rows, context, last, (evening, { day, worked }) => {
    if (worked)
      raised.set(
        day,
        raisedByImportance(evening, context, day).map(({ pattern }) => pattern),
      );
  });
  const first = firstDayOf(context, rows);
  return {
    asOf,
    days: { scheduled: state.evidence.workedDays, eligible: state.evidence.eligibleDays },
    patterns: standings(state, context, last).map((standing) => ({
      pattern: standing.pattern,
      state: standing.state,
      probability: rounded(standing.probability),
      mean: rounded(standing.mean),
      low: rounded(standing.low),
      high: rounded(standing.high),
      marker: standing.marker,
      eligibleDays: standing.eligibleDays,
      episodes: standing.episodes,
    })),
    rituals: state.rituals.map(({ kind, minute, minutes }) => ({ kind, around: clockText(minute), minutes })),
    routines:
      first === null
        ? []
        : routinesOf(log, context, state, { first, lived: lastLivedDay(rows, context, last), last }),
    nudges: first === null ? [] : nudgesOf(log, context, raised, first, last),
  };
}

function routinesOf(
  log: JournalLog,
  { calendar }: CoachContext,
  state: LiveState,
  { first, lived, last }: { readonly first: LocalDay; readonly lived: LocalDay; readonly last: LocalDay },
): readonly object[] {
  if (log.routines.length === 0) return [];
  const minutesOf = ({ minutes, kind }: Action) => minutes ?? typicalMinutes(state.evidence.durations, kind);
  const { routines, skips, ticks } = log;
  const days = eligibleDays(calendar, first, lived);
  const standing = routinesAsOf(
    { routines, skips, ticks, actions: storedActionsUntil(log, last), days, minutesOf },
    last,
  );
  return standing.map((routine) => ({ ...routine, strength: rounded(routine.strength) }));
}

function nudgesOf(
  log: JournalLog,
  { calendar }: CoachContext,
  raised: ReadonlyMap<LocalDay, readonly PatternId[]>,
  first: LocalDay,
  last: LocalDay,
): ReplayReport["nudges"] {
  const evenings = [...raised.keys()];
  const life = createNudgeLife({
    actions: actionsUntil(log, last),
    schedules: log.facts.schedules,
    calendar,
    clock: log.clock,
    nudges: log.nudges,
    firstDay: first,
    candidatesOn: (day) => {
      const evening = lastBefore(evenings, day);
      return (evening === undefined ? [] : (raised.get(evening) ?? [])).map(candidate);
    },
  });
  return nudgesAsOf(life, last).map(({ atMs, about }) => ({ at: instantIn(log.clock, atMs), about }));
}

function candidate(about: PatternId): NudgeCandidate {
  return { about, wordings: wordingsOf(about), isDone: false, waitingSinceMs: null, reopenedAtMs: null };
}

function lastBefore(days: readonly LocalDay[], day: LocalDay): LocalDay | undefined {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? "") < day) low = middle + 1;
    else high = middle;
  }
  return days[low - 1];
}

const rounded = (value: number) => Number(value.toFixed(4));
const twoDigits = (value: number) => String(value).padStart(2, "0");
const clockText = (minute: number) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** An epoch time as RFC 3339 with the local offset. */
function instantIn(clock: ZoneClock, epochMs: number): string {
  const offsetMs = clock.offsetMs(epochMs);
  const minutes = Math.abs(Math.round(offsetMs / 60_000));
  const local = new Date(epochMs + offsetMs).toISOString().slice(0, 19);
  return `${local}${offsetMs < 0 ? "-" : "+"}${clockText(minutes)}`;
}
