import type { StoredAction } from "@/lib/model/action";
import type { Draw, Registration } from "@/lib/model/experiment";
import type { LocalDay } from "@/lib/model/primitives";
import type { RoutineMatch } from "@/lib/model/routine";
import { isMatch } from "../routines/matching";
import { addDays } from "../working-day/calendar-days";
import type { TrialPoint } from "./reminder-trial";

const minuteMs = 60_000;
const minutesOf = (action: StoredAction) => action.minutes ?? null;

/** The points of a trial from its coins and the log; a coin whose window still runs is not among them. */
export function trialPoints(
  draws: readonly Draw[],
  actions: readonly StoredAction[],
  registered: { outcome: RoutineMatch; windowMinutes: number },
  nowMs: number,
): TrialPoint[] {
  const times = actions
    .filter((action) => isMatch(registered.outcome, action, minutesOf))
    .map(({ at }) => Date.parse(at));
  const windowMs = registered.windowMinutes * minuteMs;
  return draws
    .map((draw) => ({ draw, from: Date.parse(draw.at) }))
    .filter(({ from }) => from + windowMs <= nowMs)
    .toSorted((a, b) => a.from - b.from)
    .map(({ draw, from }) => ({
      shown: draw.shown,
      probability: draw.probability,
      acted: times.some((time) => time > from && time <= from + windowMs),
    }));
}

/** The differences of the pairs that are over. */
export interface PairsSoFar {
  /** The count in the week with the routine less that in the week without. */
  readonly differences: readonly number[];
  /** Pairs of which a whole week was not worked or not watched: they say nothing. */
  readonly leftOut: number;
}

type RegisteredWeeks = Pick<
  Extract<Registration, { design: "weeks" }>,
  "outcome" | "firstMonday" | "firstIsOn" | "analysis"
>;

/**
 * Each finished pair's difference. By `sign-flip-2` a week's count is taken by its eligible days (worked and watched)
 * and said for a week of the trial's usual length, so that a holiday or a week of leave is no effect: which days are
 * eligible does not depend on the coin, so the sign-flip test stays exact. By `sign-flip-1` counts are as they are.
 */
export function pairDifferences(
  registered: RegisteredWeeks,
  actions: readonly StoredAction[],
  today: LocalDay,
  isEligible: (day: LocalDay) => boolean,
): PairsSoFar {
  const byDays = registered.analysis === "sign-flip-2";
  const counts = new Map<LocalDay, number>();
  for (const action of actions)
    if (isMatch(registered.outcome, action, minutesOf))
      counts.set(action.day, (counts.get(action.day) ?? 0) + 1);
  const weekOf = (monday: LocalDay) => {
    const all = Array.from({ length: 7 }, (_, nth) => addDays(monday, nth));
    const days = byDays ? all.filter(isEligible) : all;
    return {
      days: byDays ? days.length : 1,
      count: days.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0),
    };
  };
  const over = registered.firstIsOn.flatMap((firstIsOn, pair) => {
    const first = addDays(registered.firstMonday, 14 * pair);
    const second = addDays(first, 7);
    if (addDays(second, 7) > today) return [];
    const weeks = [weekOf(first), weekOf(second)] as const;
    return [firstIsOn ? weeks : ([weeks[1], weeks[0]] as const)];
  });
  const told = over.filter((weeks) => weeks.every(({ days }) => days > 0));
  const usual = byDays
    ? told.flat().reduce((sum, { days }) => sum + days, 0) / Math.max(1, 2 * told.length)
    : 1;
  return {
    differences: told.map(([on, off]) => (on.count / on.days - off.count / off.days) * usual),
    leftOut: over.length - told.length,
  };
}

/** Whether a day's week is one with the routine; null outside the experiment. */
export function isOnWeek(
  registered: { firstMonday: LocalDay; firstIsOn: readonly boolean[] },
  day: LocalDay,
): boolean | null {
  for (const [pair, firstIsOn] of registered.firstIsOn.entries()) {
    const first = addDays(registered.firstMonday, 14 * pair);
    const second = addDays(first, 7);
    if (day >= first && day < second) return firstIsOn;
    if (day >= second && day < addDays(second, 7)) return !firstIsOn;
  }
  return null;
}
