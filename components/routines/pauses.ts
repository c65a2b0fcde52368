import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";

type Pause = NonNullable<Routine["pauses"]>[number];

const covers = ({ from, to }: Pause, day: LocalDay) => from <= day && day <= to;

/** The last day of the pause that a day lies in, pauses that touch counted as one; null outside. */
export function pauseEnd({ pauses }: Routine, day: LocalDay): LocalDay | null {
  let end: LocalDay | null = null;
  for (const pause of (pauses ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (covers(pause, end === null ? day : addDays(end, 1))) end = pause.to;
    else if (end !== null && pause.from <= end && pause.to > end) end = pause.to;
  }
  return end;
}

/** The routine with a pause from a day to another. */
export const withPause = (routine: Routine, from: LocalDay, to: LocalDay): Routine => ({
  ...routine,
  pauses: [...(routine.pauses ?? []), { from, to }],
});

/** The routine taken up again on a day: its pauses end the day before; what was paused until then stays so. */
export const withoutPause = (routine: Routine, day: LocalDay): Routine => ({
  ...routine,
  pauses: (routine.pauses ?? [])
    .map((pause) => (covers(pause, day) ? { ...pause, to: addDays(day, -1) } : pause))
    .filter(({ from, to }) => from <= to),
});
