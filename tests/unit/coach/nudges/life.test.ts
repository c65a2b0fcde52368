import { expect, test } from "vitest";
import { createNudgeLife, workedDayCounter } from "@/lib/coach/nudges/life";
import { nudgesAsOf } from "@/lib/coach/nudges/nudges-as-of";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { Schedule } from "@/lib/model/calendar";
import { actionOn, workedDays } from "../routines/routine-life";
import { candidateOf } from "./nudge-life";

const hours = ["09:00-12:30", "13:30-18:00"];
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
const schedules: Schedule[] = [{ record: "schedule", from: "2026-01-05", days: week }];
const calendar = createWorkingCalendar({
  schedules,
  absences: [{ record: "absence", from: "2026-01-12", to: "2026-01-16", kind: "leave" }],
  presences: [],
});

test("worked days are counted from the first day of the log, leave aside", () => {
  const workedDay = workedDayCounter(calendar, "2026-01-05");
  expect(workedDay("2026-01-05")).toEqual({ number: 0, isWorked: true });
  expect(workedDay("2026-01-14")).toEqual({ number: 5, isWorked: false });
  expect(workedDay("2026-01-19")).toEqual({ number: 5, isWorked: true });
});

test("a journal's mails, calls and answers, in its own time zone", () => {
  const days = workedDays(80);
  const life = createNudgeLife({
    // Ten in the morning in Paris, in winter and in summer alike.
    actions: days.flatMap(({ day }) => [
      actionOn(day, { kind: "email", at: `${day}T09:10:00+01:00` }),
      actionOn(day, { kind: "call", at: `${day}T10:00:00+01:00`, minutes: 15 }),
    ]),
    schedules,
    calendar,
    clock: createZoneClock("Europe/Paris"),
    nudges: [
      {
        record: "nudge",
        id: "n",
        at: "2026-01-26T10:15:00+01:00",
        about: "reactive-email",
        answer: "not-useful",
      },
    ],
    firstDay: "2026-01-05",
    candidatesOn: () => [candidateOf(), candidateOf({ about: "reactive-phone" })],
  });
  const shown = nudgesAsOf(life, "2026-03-31");
  // Ten worked days of learning and a week of leave end on Friday the 23rd of January.
  expect(shown.slice(0, 2).map(({ atMs, about }) => [new Date(atMs).toISOString(), about])).toEqual([
    ["2026-01-26T09:15:00.000Z", "reactive-email"],
    ["2026-01-27T09:15:00.000Z", "reactive-phone"],
  ]);
  expect(shown.slice(1).every(({ about }) => about === "reactive-phone")).toBe(true);
});
