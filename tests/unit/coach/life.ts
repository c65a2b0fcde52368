import { createCoachContext } from "@/lib/coach/context";
import { createDayTotals, type DayTotals } from "@/lib/coach/day-totals";
import { type CoachFacts, noFacts } from "@/lib/coach/facts";
import { live, type LiveState } from "@/lib/coach/live";
import { addDays, dayNumber, weekdayIndex } from "@/lib/coach/working-day/calendar-days";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { Action } from "@/lib/model/action";

/** A small deterministic generator for tests (mulberry32): numbers in [0, 1). */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const hours = ["09:00-12:30", "13:30-18:00"];
export const fiveDays = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };

/** Facts of someone who works Monday to Friday from a day on. */
export function facts(from: string, more: Partial<CoachFacts> = {}): CoachFacts {
  return { ...noFacts, schedules: [{ record: "schedule", from, days: fiveDays }], ...more };
}

/** The Mondays to Fridays from a day on, so many. */
export function workdays(from: string, count: number): string[] {
  const days: string[] = [];
  for (let day = from; days.length < count; day = addDays(day, 1))
    if (weekdayIndex(dayNumber(day)) < 5) days.push(day);
  return days;
}

/** An action at a minute of a day in UTC. */
export function act(day: string, minute: number, fields: Partial<Action>): Action {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  return {
    record: "action",
    at: `${day}T${clock}:00Z`,
    kind: "email",
    initiative: "reactive",
    ...fields,
    id: `${day} ${minute} ${fields.kind ?? "email"} ${fields.id ?? ""}`,
  };
}

/** The rows of a log, by day. */
export function rowsOf(actions: readonly Action[], timeZone = "UTC"): Map<string, DayTotals> {
  const clock = createZoneClock(timeZone);
  const byDay = new Map<string, Action[]>();
  for (const action of actions) {
    const day = action.day ?? clock.dayOf(action.at);
    byDay.set(day, [...(byDay.get(day) ?? []), action]);
  }
  return new Map([...byDay].map(([day, some]) => [day, createDayTotals(day, some, clock)]));
}

/** The coach after a log. */
export function lived(actions: readonly Action[], known: CoachFacts, asOf: string): LiveState {
  return live(rowsOf(actions), createCoachContext(known), asOf);
}
