import fc from "fast-check";
import { expect, test } from "vitest";
import { outcomeKinds } from "@/lib/coach/experiments/outcome-kinds";
import { isSameThing, linkClaim, livedWeeks, type LivedWeek } from "@/lib/coach/experiments/together";
import { addDays, dayNumber, weekdayOf } from "@/lib/coach/working-day/calendar-days";
import type { RoutineLog } from "@/lib/coach/routines/routine-log";
import type { Routine } from "@/lib/model/routine";
import { actionOn } from "../routines/routine-life";

const routine: Routine = {
  record: "routine",
  id: "r",
  name: "Read the CRM",
  from: "2026-01-05",
  match: { kinds: ["crm-review"] },
  times: 1,
  per: "day",
};
const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
const week = (nth: number, worked = 5) =>
  Array.from({ length: worked }, (_, index) => {
    const day = addDays("2026-01-05", 7 * nth + index);
    return {
      day,
      weekday: weekdayOf(dayNumber(day)),
      week: addDays("2026-01-05", 7 * nth),
      scheduled: [...weekdays],
    };
  });
const log = (given: Partial<RoutineLog>): RoutineLog => ({
  routines: [routine],
  skips: [],
  ticks: [],
  actions: [],
  days: [],
  minutesOf: () => null,
  ...given,
});

test("a week counts as one with where the routine was kept on half of its worked days; the running week is not over", () => {
  const days = [...week(0), ...week(1), ...week(2, 2), ...week(3)];
  const read = [0, 1, 2, 7].map((offset) => actionOn(addDays("2026-01-05", offset), { kind: "crm-review" }));
  const met = [1, 8, 9, 22].map((offset) => actionOn(addDays("2026-01-05", offset), { kind: "meeting" }));
  const weeks = livedWeeks(
    routine,
    outcomeKinds.meetings,
    log({ days, actions: [...read, ...met] }),
    "2026-01-28",
  );
  // The week of two worked days says little, the last is not over.
  expect(weeks).toEqual([
    { isWith: true, count: 1, workedDays: 5 },
    { isWith: false, count: 2, workedDays: 5 },
  ]);
  const thrice = { ...routine, per: "week" as const, times: 3 };
  expect(
    livedWeeks(thrice, outcomeKinds.meetings, log({ days, actions: read }), "2026-01-28")[0]?.isWith,
  ).toBe(true);
});

test("below the gate nothing is said; above it a link, and more where it remains among weeks of one length", () => {
  const lived = (count: number, worked: (nth: number) => number): LivedWeek[] =>
    Array.from({ length: count }, (_, nth) => ({
      isWith: nth % 2 === 0,
      count: nth % 2 === 0 ? 6 + (nth % 3) : 3 + (nth % 3),
      workedDays: worked(nth),
    }));
  expect(linkClaim(lived(6, () => 5))).toMatchObject({ level: 0, weeks: 6 });
  expect(linkClaim(lived(20, () => 5))).toMatchObject({ level: 1 });
  expect(linkClaim(lived(24, (nth) => (nth % 4 === 3 ? 4 : 5)))).toMatchObject({ level: 2 });
});

test("a claim never has an interval that leaves its own difference out", () => {
  const any = fc.record({
    isWith: fc.boolean(),
    count: fc.integer({ min: 0, max: 30 }),
    workedDays: fc.integer({ min: 3, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (weeks) => {
      const claim = linkClaim(weeks);
      if (claim.level === 0) return;
      const difference = claim.withMean - claim.withoutMean;
      expect(claim.low).toBeLessThanOrEqual(difference);
      expect(claim.high).toBeGreaterThanOrEqual(difference);
    }),
  );
});

test("what keeps a routine is no outcome of it", () => {
  expect(isSameThing({ ...routine, match: { kinds: ["call"] } }, outcomeKinds.calls)).toBe(true);
  expect(isSameThing(routine, outcomeKinds.calls)).toBe(false);
});
