import { outcomeKinds } from "@/lib/coach/experiments/outcome-kinds";
import { isSameThing, type LinkClaim, linkClaim, livedWeeks } from "@/lib/coach/experiments/together";
import { eligibleDays } from "@/lib/coach/routines/eligible-days";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import type { Action, StoredAction } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import { type Result, succeed } from "@/lib/model/result";
import type { OutcomeId } from "@/lib/views/experiments";
import { allOf, readAll, readSchedules } from "./records";

/** Half a year of weeks: longer ago the work was another. */
const daysBack = 26 * 7;

export interface TogetherRead {
  readonly routines: readonly { readonly id: string; readonly name: string }[];
  readonly claimOf: (routine: string, outcome: OutcomeId) => LinkClaim | null;
}

/** Reads the weeks of the last half year; what goes together in them is computed here, when it is looked at. */
export async function readTogether(today: LocalDay): Promise<Result<TogetherRead>> {
  const from = addDays(today, -daysBack);
  const read = await allOf({
    routines: readAll("routine"),
    skips: readAll("skip"),
    ticks: readAll("tick"),
    schedules: readSchedules(),
    absences: readAll("absence"),
    presences: readAll("presence"),
    actions: readAll("action", { from, to: today }),
  });
  if (!read.ok) return read;
  const { routines, skips, ticks, actions, ...calendarParts } = read.value;
  const calendar = createWorkingCalendar(calendarParts);
  const isStored = (action: Action): action is StoredAction => action.day !== undefined && !action.voidedAt;
  const current = routines.filter(({ to, block }) => (!to || to > today) && !block);
  const log = {
    routines: current,
    skips,
    ticks,
    actions: actions.filter(isStored),
    days: eligibleDays(calendar, from, today),
    minutesOf: ({ minutes }: StoredAction) => minutes ?? null,
  };
  return succeed({
    routines: current.map(({ id, name }) => ({ id, name })),
    claimOf: (id, outcome) => {
      const routine = current.find((one) => one.id === id);
      if (!routine || isSameThing(routine, outcomeKinds[outcome])) return null;
      // Its past before it was taken up counts as well: weeks without it are what it is compared with.
      return linkClaim(livedWeeks({ ...routine, from }, outcomeKinds[outcome], log, today));
    },
  });
}
