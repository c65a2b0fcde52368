import { expect, test } from "vitest";
import { minutesLeft, type TimeBox } from "@/lib/coach/plan/time-box";

const box: TimeBox = { id: "t", what: "call", minutes: 20, way: "", startedAt: "2026-01-05T10:00:00+01:00" };
const at = (clock: string) => Date.parse(`2026-01-05T${clock}+01:00`);

test("the minutes count down, the running one included, and end with none", () => {
  expect(minutesLeft(box, at("10:00:00"))).toBe(20);
  expect(minutesLeft(box, at("10:00:01"))).toBe(20);
  expect(minutesLeft(box, at("10:19:30"))).toBe(1);
  expect(minutesLeft(box, at("10:20:00"))).toBe(0);
});

test("the night on which the clocks change is as long as it is, and so is a flight to another zone", () => {
  const night = { ...box, minutes: 30, startedAt: "2026-10-25T02:50:00+02:00" };
  expect(minutesLeft(night, Date.parse("2026-10-25T02:10:00+01:00"))).toBe(10);
  expect(minutesLeft(box, Date.parse("2026-01-05T04:05:00-05:00"))).toBe(15);
});

test("a clock set back shows no more than was agreed", () => {
  expect(minutesLeft(box, at("09:00:00"))).toBe(20);
});
