import { type CoachContext, createCoachContext } from "@/lib/coach/context";
import type { ActionGroup, DayTotals, RitualCandidate } from "@/lib/coach/day-totals";
import { typicalMinutes } from "@/lib/coach/durations";
import { type JournalLog, rowsOf, storedActionsUntil } from "@/lib/coach/journal-log";
import { firstDayOf, firstState, type LiveState, live } from "@/lib/coach/live";
import { standings } from "@/lib/coach/pattern-standing";
import { phasesOf } from "@/lib/coach/mirror/phases";
import { followQuotes } from "@/lib/coach/quotes";
import { eligibleDays } from "@/lib/coach/routines/eligible-days";
import { routinesAsOf } from "@/lib/coach/routines/standing";
import type { LocalDay } from "@/lib/model/primitives";
import type { SummaryFacts } from "./build-summary";
import type { SummaryPeriod } from "./summary";
import { salesFacts } from "./summary-sales";
import { trialResults } from "./summary-trials";
import { summaryFigures } from "./summary-figures";

type Counts = Map<string, SummaryFacts["counts"][number] & { count: number }>;

/**
 * What a summary of a period is made from, with the log lived up to the period's last evening and no further. Counts
 * are of eligible days, rituals taken out.
 */
export function summaryFacts(log: JournalLog, period: SummaryPeriod): SummaryFacts {
  const context = createCoachContext(log.facts);
  const rows = rowsOf(log);
  const inPeriod = (day: LocalDay): boolean => period.from <= day && day <= period.to;
  const rituals = new Map<LocalDay, readonly RitualCandidate[]>();
  const quotes = { due: 0, followedUp: 0 };
  const days = { scheduled: 0, eligible: 0 };
  let before: LiveState = firstState;
  const state = live(rows, context, period.to, (evening, input) => {
    // A ritual may be recognised in a day only some days later: the newest word holds.
    for (const recent of evening.recent) rituals.set(recent.input.day, recent.rituals);
    if (inPeriod(input.day)) {
      if (input.worked) days.scheduled++;
      if (input.eligible) days.eligible++;
      const isWatched = input.eligible || !input.worked;
      const { settled } = followQuotes(before.evidence, input.totals, evening.evidence.workedDays, isWatched);
      quotes.due += settled.length;
      quotes.followedUp += settled.filter(Boolean).length;
    }
    before = evening;
  });
  const counted = [...rows.values()].filter(({ day }) => inPeriod(day) && context.calendar.isEligible(day));
  const contested = new Map(
    log.facts.patternsOff
      .filter((off) => off.contested && off.from <= period.to && (!off.to || period.to <= off.to))
      .map((off) => [off.pattern, off.why ?? ""]),
  );
  const counts = countsOf(counted, (day) => rituals.get(day) ?? []);
  const routines = routinesOf(log, context, state, rows, period);
  return {
    period,
    days,
    counts,
    quotes,
    routines,
    patterns: standings(state, context, period.to).map((standing) => ({
      pattern: standing.pattern,
      state: standing.state,
      probability: standing.probability,
      mean: standing.mean,
      low: standing.low,
      high: standing.high,
      marker: standing.marker,
      eligibleDays: standing.eligibleDays,
      contested: contested.get(standing.pattern) ?? null,
    })),
    phases: (phasesOf(counted)?.phases ?? []).map(({ phase, minutes }) => ({
      phase,
      minutes: Math.round(minutes / 15) * 15,
    })),
    sales: salesFacts(log, period),
    trials: trialResults(log, period.to),
    figures: summaryFigures(log, period, { counts, routines }),
  };
}

function countsOf(
  rows: readonly DayTotals[],
  ritualsOf: (day: LocalDay) => readonly RitualCandidate[],
): SummaryFacts["counts"] {
  const counts: Counts = new Map();
  const add = (
    { kind, initiative, internal }: Pick<ActionGroup, "kind" | "initiative" | "internal">,
    count: number,
  ) => {
    const key = `${kind} ${initiative} ${internal}`;
    const before = counts.get(key)?.count ?? 0;
    counts.set(key, { kind, initiative, internal, count: before + count });
  };
  for (const row of rows) {
    for (const group of row.groups) add(group, group.count);
    for (const { kind, internal } of ritualsOf(row.day)) add({ kind, initiative: "none", internal }, -1);
  }
  return [...counts.values()].filter(({ count }) => count > 0);
}

function routinesOf(
  log: JournalLog,
  context: CoachContext,
  state: LiveState,
  rows: ReadonlyMap<LocalDay, DayTotals>,
  period: SummaryPeriod,
): SummaryFacts["routines"] {
  const first = firstDayOf(context, rows);
  const { routines, skips, ticks } = log;
  const current = routines.filter(({ from, to }) => from <= period.to && (!to || period.from <= to));
  if (first === null || current.length === 0) return [];
  const standing = routinesAsOf(
    {
      routines: current,
      skips,
      ticks,
      actions: storedActionsUntil(log, period.to),
      days: eligibleDays(context.calendar, first, period.to),
      minutesOf: ({ minutes, kind }) => minutes ?? typicalMinutes(state.evidence.durations, kind),
    },
    period.to,
  );
  const byId = new Map(current.map((routine) => [routine.id, routine]));
  return standing.flatMap(({ id, strength, state: stands, done, due }) => {
    const routine = byId.get(id);
    return routine ? [{ routine, strength, state: stands, done, due }] : [];
  });
}
