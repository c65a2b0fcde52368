import { addDays } from "@/lib/coach/working-day/calendar-days";
import { countOf, createDayTotals } from "@/lib/coach/day-totals";
import { flashDaysBack, flashFigures } from "@/lib/figures/flash-figures";
import { allRecords } from "@/lib/store/records";
import type { DayView } from "@/lib/views/day";
import { readWorkedDays } from "../calendar/calendar";
import { eveningOf } from "../coach/evening";
import { actionLines } from "../journal/action-lines";
import { readKeptFigures } from "../records/keep-figures";
import { countWaiting } from "../log/waiting-clicks";
import type { Ports } from "../ports";
import { listProposals } from "../proposals/proposals";
import { routineViews } from "../routines/routine-views";
import { hasSample } from "../sample/has-sample";
import { clockOf, readSettings } from "../settings/settings";
import { cardOfDay, notUsefulDays } from "./card-of-day";

/** How many of the day's newest actions are shown. */
const latestCount = 20;

/**
 * What the sidebar, the popup and Today share. Reads day totals of five weeks and the actions of one day: what it
 * costs does not grow with the journal.
 */
export async function dayView(ports: Ports): Promise<DayView> {
  const { database } = ports;
  // A popup waits for this: what does not need one another's answer is asked together.
  const [settings, calendar] = await Promise.all([readSettings(ports), readWorkedDays(database)]);
  const zoneClock = clockOf(settings);
  const day = zoneClock.dayOf(ports.clock.now().toString());
  const isWorked = calendar.isWorked(day);
  const [rows, totalsRows, evening, plans, proposals, waiting, sample, kept, nudges] = await Promise.all([
    database.actions.where("day").equals(day).toArray(),
    database.totals.where("day").between(addDays(day, -flashDaysBack), day, true, true).toArray(),
    eveningOf(ports, addDays(day, -1)),
    allRecords(database, "plan"),
    listProposals(database, ports.clock.now()),
    countWaiting(),
    hasSample(database),
    readKeptFigures(database),
    recentNudges(ports, (at) => zoneClock.dayOf(at)),
  ]);
  const actions = rows.sort((a, b) => b.atMs - a.atMs).map((row) => row.record);
  const [routines, latest] = await Promise.all([
    routineViews(database, day, calendar, actions, evening.routines),
    actionLines(database, actions.filter((action) => !action.voidedAt).slice(0, latestCount)),
  ]);
  const totals = new Map(totalsRows.map((row) => [row.day, row]));
  const due = routines.filter((routine) => routine.dueToday && !routine.skippedToday);
  const ofToday = totals.get(day) ?? createDayTotals(day, [], zoneClock);
  return {
    day,
    worked: isWorked,
    started: countOf(ofToday, "proactive"),
    answered: countOf(ofToday, "reactive"),
    actions: ofToday.actions,
    figures: flashFigures(settings.flashFigures, {
      today: day,
      totals,
      isWorked: (one) => calendar.isWorked(one),
      kept,
      targets: settings.figureTargets ?? {},
      routines: { kept: due.filter((routine) => routine.keptToday).length, due: due.length },
    }),
    routines,
    card: cardOfDay({
      today: day,
      patterns: evening.patterns,
      plans: plans.filter((plan) => plan.from <= day && (!plan.to || plan.to > day)),
      routines,
      nudges,
    }),
    proposals,
    latest,
    waiting,
    sample,
  };
}

async function recentNudges({ database, clock }: Ports, dayOf: (at: string) => string) {
  const since = clock.now().epochMilliseconds - notUsefulDays * 86_400_000;
  const rows = await database.nudges.where("atMs").above(since).toArray();
  return rows.map(({ record }) => ({ ...record, day: dayOf(record.at) }));
}
