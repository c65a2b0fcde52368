import { type Weekday, weekdays } from "@/lib/model/primitives";
import type { DayTotals } from "../day-totals";
import { dayNumber, weekdayIndex } from "../working-day/calendar-days";

/** One cell of the week: an hour of a weekday, with what was started and answered in it, over the days looked at. */
export interface RhythmCell {
  readonly weekday: Weekday;
  readonly hour: number;
  readonly started: number;
  readonly answered: number;
}

/** Days below which a week has no rhythm to show. */
export const rhythmGateDays = 5;

/** The largest of ten half days lies so many standard deviations of a count above the mean by chance 5 times in 100. */
const standsOut = 2.6;

/** What the rhythm says in one sentence: where most is started and where most is answered, of halves of a day. */
export interface RhythmTitle {
  readonly started: number;
  readonly answered: number;
  /** The weekday and half day in which the most was started; null where none stands out from chance. */
  readonly peak: { readonly weekday: Weekday; readonly half: "morning" | "afternoon" } | null;
}

/** The rhythm of the week over some days: only cells in which something happened, by weekday and hour. */
export function rhythmOf(days: readonly DayTotals[]): RhythmCell[] {
  const cells = new Map<string, RhythmCell>();
  for (const totals of days) {
    const weekday = weekdays[weekdayIndex(dayNumber(totals.day))] ?? "mon";
    for (const [hourText, [started, answered]] of Object.entries(totals.hours)) {
      if (started + answered === 0) continue;
      const hour = Number(hourText);
      const cell = cells.get(`${weekday} ${hour}`) ?? { weekday, hour, started: 0, answered: 0 };
      cells.set(`${weekday} ${hour}`, {
        ...cell,
        started: cell.started + started,
        answered: cell.answered + answered,
      });
    }
  }
  const order = (cell: RhythmCell) => weekdays.indexOf(cell.weekday) * 24 + cell.hour;
  return [...cells.values()].toSorted((a, b) => order(a) - order(b));
}

/** What the picture shows in a sentence. */
export function rhythmTitle(cells: readonly RhythmCell[]): RhythmTitle {
  const halves = new Map<string, { weekday: Weekday; half: "morning" | "afternoon"; started: number }>();
  for (const { weekday, hour, started } of cells) {
    const half = hour < 13 ? ("morning" as const) : ("afternoon" as const);
    const known = halves.get(`${weekday} ${half}`);
    halves.set(`${weekday} ${half}`, { weekday, half, started: (known?.started ?? 0) + started });
  }
  const [peak] = [...halves.values()].toSorted((a, b) => b.started - a.started);
  const all = cells.reduce((sum, cell) => sum + cell.started, 0);
  const mean = all / Math.max(1, halves.size);
  return {
    started: all,
    answered: cells.reduce((sum, cell) => sum + cell.answered, 0),
    peak:
      peak && peak.started > mean + standsOut * Math.sqrt(mean)
        ? { weekday: peak.weekday, half: peak.half }
        : null,
  };
}
