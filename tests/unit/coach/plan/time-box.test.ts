import { expect, test } from "vitest";
import { badgeText, minutesLeft, type TimeBox } from "@/lib/coach/plan/time-box";

const box: TimeBox = { id: "t", what: "call", minutes: 20, way: "", startedAt: "2026-01-05T10:00:00+01:00" };
const at = (clock: string) => Date.parse(`2026-01-05T${clock}+01:00`);

test("the badge counts down and ends with nothing", () => {
  expect(badgeText(box, at("10:00:00"))).toBe("20");
  expect(badgeText(box, at("10:00:01"))).toBe("20");
  expect(badgeText(box, at("10:19:30"))).toBe("1");
  expect(badgeText(box, at("10:20:00"))).toBe("");
  expect(badgeText(null, at("10:00:00"))).toBe("");
});

test("a clock set back shows no more than was agreed", () => {
  expect(minutesLeft(box, at("09:00:00"))).toBe(20);
});
