import { outcomeKinds } from "@/lib/coach/experiments/outcome-kinds";
import { isOnWeek, pairDifferences, trialPoints } from "@/lib/coach/experiments/outcomes";
import { trialVerdict } from "@/lib/coach/experiments/trial-verdict";
import { fewestPairs, pairInterval, signFlipP } from "@/lib/coach/experiments/week-pairs";
import { isMatch } from "@/lib/coach/routines/matching";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { StoredAction } from "@/lib/model/action";
import type { Draw, Experiment } from "@/lib/model/experiment";
import type { LocalDay } from "@/lib/model/primitives";
import { allRecords } from "@/lib/store/records";
import {
  type ExperimentVerdict,
  type ExperimentsView,
  type OutcomeId,
  outcomeIds,
} from "@/lib/views/experiments";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { readCalendar } from "../routines/routine-log";
import { isExperimentOver } from "./running-trial";

/** Weeks that the means look back on, and the days that an experiment's log is read for. */
const meanWeeks = 26;
const daysBack = 400;

/** Every experiment with what it allows to say, and what a new one could expect. */
export async function experimentsView(ports: Ports): Promise<ExperimentsView> {
  const { database, clock } = ports;
  const day = await today(ports);
  const [experiments, draws, routines, rows, calendar] = await Promise.all([
    allRecords(database, "experiment"),
    allRecords(database, "draw"),
    allRecords(database, "routine"),
    database.actions.where("day").between(addDays(day, -daysBack), day, true, true).toArray(),
    readCalendar(database),
  ]);
  const actions = rows.map(({ record }) => record).filter((action) => !action.voidedAt);
  const names = new Map(routines.map((routine) => [routine.id, routine.name]));
  return {
    experiments: experiments.map((experiment) => ({
      id: experiment.id,
      registeredAt: experiment.registeredAt,
      stoppedAt: experiment.stoppedAt ?? null,
      hash: experiment.hash,
      registration: experiment.registration,
      verdict: verdictOf(experiment, draws, actions, day, clock.now(), (one) => calendar.isEligible(one)),
      isOver: isRegisteredEnd(experiment, draws, day, clock.now()),
      isOnThisWeek:
        experiment.registration.design === "weeks" && !experiment.stoppedAt
          ? isOnWeek(experiment.registration, day)
          : null,
      routineName:
        experiment.registration.design === "weeks"
          ? (names.get(experiment.registration.routine) ?? null)
          : null,
    })),
    weeklyMeans: weeklyMeans(actions, day),
    routines: routines
      .filter((routine) => !routine.to || routine.to > day)
      .map(({ id, name }) => ({ id, name })),
  };
}

/** Whether an experiment takes no more points: stopped, past its last week, of its full size, or six months old. */
export function isRegisteredEnd(
  { id, registration, ...experiment }: Experiment,
  draws: readonly Draw[],
  day: LocalDay,
  now: Temporal.Instant,
): boolean {
  if (registration.design === "weeks")
    return Boolean(experiment.stoppedAt) || day >= addDays(registration.firstMonday, 14 * registration.pairs);
  const drawn = draws.filter((draw) => draw.experiment === id).length;
  return drawn >= registration.size || isExperimentOver({ id, registration, ...experiment }, now);
}

function verdictOf(
  experiment: Experiment,
  draws: readonly Draw[],
  actions: readonly StoredAction[],
  day: LocalDay,
  now: Temporal.Instant,
  isEligible: (day: LocalDay) => boolean,
): ExperimentVerdict {
  const { registration } = experiment;
  if (registration.design === "weeks") {
    const until = experiment.stoppedAt ? experiment.stoppedAt.slice(0, 10) : day;
    const { differences, leftOut } = pairDifferences(registration, actions, until, isEligible);
    if (differences.length < fewestPairs)
      return { type: "too-few", points: differences.length, needed: fewestPairs };
    const interval = pairInterval(differences);
    return {
      type: "weeks",
      pairs: differences.length,
      difference: differences.reduce((sum, value) => sum + value, 0) / differences.length,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      p: signFlipP(differences),
      leftOut,
    };
  }
  const own = draws.filter((draw) => draw.experiment === experiment.id);
  const points = trialPoints(own, actions, registration, now.epochMilliseconds);
  const isOver = isExperimentOver(experiment, now);
  const verdict = trialVerdict(points, { size: registration.size, seed: experiment.id, isOver });
  if (verdict.type === "too-few") return verdict;
  const { shown, silent, low, high, p } = verdict;
  return { type: "reminders", verdict: verdict.type, points: verdict.points, shown, silent, low, high, p };
}

function weeklyMeans(actions: readonly StoredAction[], day: LocalDay): Record<OutcomeId, number> {
  const since = addDays(day, -7 * meanWeeks);
  const recent = actions.filter((action) => action.day > since);
  const first = recent.reduce((earliest, action) => (action.day < earliest ? action.day : earliest), day);
  const weeks = Math.max(1, Math.min(meanWeeks, (Date.parse(day) - Date.parse(first)) / (7 * 86_400_000)));
  const meanOf = (outcome: OutcomeId) =>
    recent.filter((action) => isMatch(outcomeKinds[outcome], action, ({ minutes }) => minutes ?? null))
      .length / weeks;
  const [calls, meetings, conversations, followups] = outcomeIds;
  return {
    [calls]: meanOf(calls),
    [meetings]: meanOf(meetings),
    [conversations]: meanOf(conversations),
    [followups]: meanOf(followups),
  };
}
