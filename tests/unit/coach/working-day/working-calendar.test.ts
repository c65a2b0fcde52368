import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar, unitedMinutes } from "@/lib/coach/working-day/working-calendar";
import type { Absence, Presence, Schedule } from "@/lib/model/calendar";

const week = (from: string, hours: string[]): Schedule => ({
  record: "schedule",
  from,
  days: { mon: hours, tue: hours, thu: hours },
});
const away = (from: string, to: string): Absence => ({ record: "absence", from, to, kind: "leave" });
const watched = (day: string, minutes: number): Presence => ({ record: "presence", day, minutes });

test("a part-time week, then another from a later day on", () => {
  const calendar = createWorkingCalendar({
    schedules: [week("2026-03-01", ["09:00-12:00"]), week("2026-01-01", ["09:00-12:00", "13:00-18:00"])],
    absences: [],
    presences: [],
  });
  expect(calendar.scheduledMinutes("2026-01-05")).toBe(480);
  expect(calendar.scheduledMinutes("2026-01-07")).toBe(0);
  expect(calendar.scheduledMinutes("2026-03-02")).toBe(180);
  expect(calendar.isWorked("2025-12-29")).toBe(false);
  expect(calendar.firstDay).toBe("2026-01-01");
});

test("watched for at least half of the hours, and days without a presence were not watched", () => {
  const calendar = createWorkingCalendar({
    schedules: [week("2026-01-01", ["08:00-16:00"])],
    absences: [],
    presences: [watched("2026-01-05", 240), watched("2026-01-06", 239)],
  });
  expect(["2026-01-05", "2026-01-06", "2026-01-08"].map((day) => calendar.isEligible(day))).toEqual([
    true,
    false,
    false,
  ]);
  expect(calendar.isWorked("2026-01-08")).toBe(true);
});

test("hours that overlap unite", () => {
  expect(unitedMinutes(["09:00-12:30", "12:00-18:00", "10:00-11:00"])).toBe(540);
  expect(unitedMinutes(["20:00-24:00"])).toBe(240);
});

test("a day is absent exactly when one of the absences covers it, however they overlap", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([start, length]) => away(addDays("2026-01-01", start), addDays("2026-01-01", start + length)));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.integer({ min: 0, max: 90 }), (absences, offset) => {
      const day = addDays("2026-01-01", offset);
      const schedule = week("2026-01-01", ["09:00-17:00"]);
      const all = { mon: ["09:00-17:00"], tue: ["09:00-17:00"], wed: ["09:00-17:00"], thu: ["09:00-17:00"] };
      const everyDay = { ...all, fri: ["09:00-17:00"], sat: ["09:00-17:00"], sun: ["09:00-17:00"] };
      const calendar = createWorkingCalendar({
        schedules: [{ ...schedule, days: everyDay }],
        absences,
        presences: [],
      });
      expect(calendar.isWorked(day)).toBe(!absences.some(({ from, to }) => from <= day && day <= to));
    }),
  );
});
