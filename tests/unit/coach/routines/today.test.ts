import { describe, expect, test } from "vitest";
import { comingDays, eligibleDays, weekOf } from "@/lib/coach/routines/eligible-days";
import { nextOccasion, routinesOn, skipReserve } from "@/lib/coach/routines/today";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { actionOn, logOf, routineOf, workedDays } from "./routine-life";

const hours = ["09:00-17:00"];
const calendar = createWorkingCalendar({
  schedules: [
    { record: "schedule", from: "2026-01-01", days: { mon: hours, tue: hours, thu: hours, fri: hours } },
  ],
  absences: [{ record: "absence", from: "2026-01-13", to: "2026-01-13", kind: "sick" }],
  presences: [
    { record: "presence", day: "2026-01-12", minutes: 480 },
    { record: "presence", day: "2026-01-15", minutes: 100 },
  ],
});

test("days that are worked and watched, with the week that they belong to", () => {
  expect(weekOf("2026-01-18")).toBe("2026-01-12");
  expect(eligibleDays(calendar, "2026-01-12", "2026-01-16")).toEqual([
    { day: "2026-01-12", week: "2026-01-12", weekday: "mon", scheduled: ["mon", "tue", "thu", "fri"] },
  ]);
  const running = eligibleDays(calendar, "2026-01-12", "2026-01-16", "2026-01-16");
  expect(running.map(({ day }) => day)).toEqual(["2026-01-12", "2026-01-16"]);
});

test("the next occasion is on a worked day that the routine names", () => {
  const coming = comingDays(calendar, "2026-01-12", 10);
  expect(nextOccasion(routineOf(), coming)).toBe("2026-01-15");
  expect(nextOccasion(routineOf({ days: ["tue"] }), coming)).toBe("2026-01-20");
  expect(nextOccasion(routineOf({ days: ["tue"], to: "2026-01-16" }), coming)).toBeNull();
});

describe("today", () => {
  const days = workedDays(5);

  test("n times a week is due until the week has its n", () => {
    const routines = [routineOf({ times: 2, per: "week" })];
    const [monday, tuesday] = [actionOn("2026-01-05"), actionOn("2026-01-06")];
    expect(routinesOn(logOf({ days, routines, actions: [monday] }), "2026-01-07")).toMatchObject([
      { isDue: true, isKept: false },
    ]);
    expect(routinesOn(logOf({ days, routines, actions: [monday, tuesday] }), "2026-01-07")).toMatchObject([
      { isDue: false, isKept: false },
    ]);
  });

  test("three a day are kept by the third", () => {
    const routines = [routineOf({ times: 3 })];
    const actions = [actionOn("2026-01-05"), actionOn("2026-01-05")];
    expect(routinesOn(logOf({ days, routines, actions }), "2026-01-05")).toMatchObject([
      { isDue: true, isKept: false, count: 2 },
    ]);
  });

  test("one skip a week is in the reserve; a skipped day is not due", () => {
    const skip = { record: "skip" as const, routine: "r1", day: "2026-01-06" };
    expect(skipReserve([], "r1", "2026-01-05")).toBe(1);
    expect(skipReserve([skip], "r1", "2026-01-09")).toBe(0);
    expect(skipReserve([skip], "r1", "2026-01-12")).toBe(1);
    expect(skipReserve([skip], "other", "2026-01-09")).toBe(1);
    expect(routinesOn(logOf({ days, skips: [skip] }), "2026-01-06")).toMatchObject([
      { isDue: false, isSkipped: true },
    ]);
  });
});
