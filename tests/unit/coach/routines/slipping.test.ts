import { expect, test } from "vitest";
import { isSlipping, probabilityOfSlipping } from "@/lib/coach/routines/slipping";
import { routineStandings } from "@/lib/coach/routines/standing";
import { actionOn, dayAt, logOf, workedDays } from "./routine-life";

const days = workedDays(60);
const last = dayAt(days, -1);

function isSlippingAfter(missed: number): boolean {
  const actions = days.slice(0, days.length - missed).map(({ day }) => actionOn(day));
  const [standing] = routineStandings(logOf({ days, actions }), { day: last, isRunning: false });
  if (!standing) throw new Error("no routine has begun");
  return isSlipping(standing, last);
}

test("kept all along, or missed once or twice, nothing slips", () => {
  expect([0, 1, 2].map(isSlippingAfter)).toEqual([false, false, false]);
});

test("missed for eight occasions, it slips", () => {
  expect(isSlippingAfter(8)).toBe(true);
});

test("what has long been low is not slipping, it is forming", () => {
  const actions = days.filter((_, index) => index % 5 === 0).map(({ day }) => actionOn(day));
  const [standing] = routineStandings(logOf({ days, actions }), { day: last, isRunning: false });
  expect(standing && isSlipping(standing, last)).toBe(false);
});

test("the more is missed the surer it is", () => {
  const kept = Array.from({ length: 30 }, () => 1);
  const after = [0, 2, 4, 6].map((missed) =>
    probabilityOfSlipping([...kept, ...Array.from({ length: missed }, () => 0)]),
  );
  expect(after).toEqual(after.toSorted((a, b) => a - b));
});
