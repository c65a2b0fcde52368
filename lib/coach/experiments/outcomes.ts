import type { StoredAction } from "@/lib/model/action";
import type { Draw } from "@/lib/model/experiment";
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

/** Each finished pair's difference: the count in its week with the routine less that in the week without. */
export function pairDifferences(
  registered: { outcome: RoutineMatch; firstMonday: LocalDay; firstIsOn: readonly boolean[] },
  actions: readonly StoredAction[],
  today: LocalDay,
): number[] {
  const matching = actions.filter((action) => isMatch(registered.outcome, action, minutesOf));
  const countIn = (monday: LocalDay) =>
    matching.filter(({ day }) => day >= monday && day < addDays(monday, 7)).length;
  return registered.firstIsOn.flatMap((firstIsOn, pair) => {
    const first = addDays(registered.firstMonday, 14 * pair);
    const second = addDays(first, 7);
    if (addDays(second, 7) > today) return [];
    const difference = countIn(first) - countIn(second);
    return [firstIsOn ? difference : -difference];
  });
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
