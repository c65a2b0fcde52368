import fc from "fast-check";
import { expect, test } from "vitest";
import { routineStandings } from "@/lib/coach/routines/standing";
import { nextOccasion } from "@/lib/coach/routines/today";
import { actionOn, dayAt, logOf, routineOf, workedDays } from "./routine-life";

const days = workedDays(60);
const end = dayAt(days, -1);
const strengthOf = (pauses: { from: string; to: string }[], given = days) => {
  const actions = days.filter((_, index) => index % 4 !== 0).map(({ day }) => actionOn(day));
  const log = logOf({ routines: [routineOf({ pauses })], days: given, actions });
  return routineStandings(log, { day: end, isRunning: false })[0];
};

test("a pause is as if its days had not been, however pauses overlap or are turned round", () => {
  const index = fc.integer({ min: 0, max: 59 });
  fc.assert(
    fc.property(fc.array(fc.tuple(index, index), { maxLength: 8 }), (spans) => {
      const pauses = spans.map(([from, to]) => ({ from: dayAt(days, from), to: dayAt(days, to) }));
      const left = days.filter(({ day }) => !pauses.some(({ from, to }) => from <= day && day <= to));
      const paused = strengthOf(pauses);
      const without = strengthOf([], left);
      expect(paused?.strength).toBe(without?.strength);
      expect(paused?.state).toBe(without?.state);
      expect(paused).toMatchObject({ done: without?.done, due: without?.due });
    }),
  );
});

test("the next occasion lies after the pause", () => {
  const pauses = [{ from: dayAt(days, 0), to: dayAt(days, 7) }];
  expect(nextOccasion(routineOf({ pauses }), days)).toBe(dayAt(days, 8));
});
