import { type CoachContext, createCoachContext } from "@/lib/coach/context";
import type { DayTotals } from "@/lib/coach/day-totals";
import { changesOf } from "@/lib/coach/mirror/changes";
import { phasesOf, salePhases } from "@/lib/coach/mirror/phases";
import { questionOf } from "@/lib/coach/mirror/question";
import { rhythmGateDays, rhythmOf, rhythmTitle } from "@/lib/coach/mirror/rhythm";
import { shareSeries } from "@/lib/coach/mirror/share-series";
import { weekOf } from "@/lib/coach/routines/eligible-days";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";
import { routineView } from "@/lib/views/coaching";
import type { MirrorView } from "@/lib/views/mirror";
import { readCoachFacts } from "../coach/coach-state";
import { eveningOf } from "../coach/evening";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { routineRoom } from "../routines/routine-room";

/** Eligible days that the rhythm and the phases look at, and calendar days of a span of change. */
const rhythmDays = 20;
const changeDays = 28;

/** My week: the days up to yesterday, for today is not over. */
export async function mirrorView(ports: Ports): Promise<MirrorView> {
  const { database } = ports;
  const day = await today(ports);
  const yesterday = addDays(day, -1);
  const [facts, rows, evening, routines] = await Promise.all([
    readCoachFacts(database),
    database.totals.where("day").belowOrEqual(yesterday).toArray(),
    eveningOf(ports, yesterday),
    routineRoom(ports),
  ]);
  const context = createCoachContext(facts);
  const eligible = rows.filter((row) => context.calendar.isEligible(row.day));
  const recent = eligible.slice(-rhythmDays);
  const cells = rhythmOf(recent);
  const flagged = evening.patterns
    .filter(({ state }) => state === "flag")
    .toSorted((a, b) => (b.estimate?.probability ?? 0) - (a.estimate?.probability ?? 0));
  const week = weekOf(day);
  return {
    week,
    days: recent.length,
    rhythm: recent.length < rhythmGateDays ? null : { cells, ...rhythmTitle(cells) },
    // Without a day there is nothing to live through.
    shares: rows.length === 0 ? [] : sharesOf(rows, context, yesterday),
    routines: routines.map((detail) => routineView.parse(detail)),
    phases: phaseView(recent),
    phaseMinutes: [...salePhases, "follow-up"].reduce(
      (sum, phase) => sum + recent.reduce((minutes, row) => minutes + (row.phaseMinutes[phase] ?? 0), 0),
      0,
    ),
    changes: changesOf(
      within(eligible, addDays(yesterday, -2 * changeDays), addDays(yesterday, -changeDays)),
      within(eligible, addDays(yesterday, -changeDays), yesterday),
    ),
    question: questionOf(week, flagged[0]?.pattern ?? null),
  };
}

function sharesOf(rows: readonly DayTotals[], context: CoachContext, asOf: LocalDay): MirrorView["shares"] {
  return shareSeries(new Map(rows.map((row) => [row.day, row])), context, asOf).map((series) => ({
    ...series,
    points: [...series.points],
  }));
}

function phaseView(recent: readonly DayTotals[]): MirrorView["phases"] {
  const phases = phasesOf(recent);
  return phases && { ...phases, phases: [...phases.phases] };
}

function within(rows: readonly DayTotals[], after: LocalDay, upTo: LocalDay): DayTotals[] {
  return rows.filter(({ day }) => day > after && day <= upTo);
}
