import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueDayMultiplier, halfLife, nextStrength, strengthMultiplier } from "@/lib/coach/routines/strength";

describe("the published score", () => {
  test("two thirds of a first week, as printed", () => {
    const kept = [1, 1, 1, 0, null, 1];
    let strength = 0;
    const printed = kept.map((value) => {
      if (value !== null) strength = nextStrength(strength, strengthMultiplier(1), value);
      return Number(strength.toFixed(6));
    });
    expect(printed).toEqual([0.051922, 0.101149, 0.14782, 0.140144, 0.140144, 0.18479]);
  });

  test.each([
    [1, 13.0],
    [5 / 7, 15.38],
    [3 / 7, 19.86],
    [2 / 7, 24.32],
    [1 / 7, 34.39],
    [2 / 30, 50.35],
  ])("half-life at %d a day is %d days", (frequency, days) => {
    expect(halfLife(frequency)).toBeCloseTo(days, 2);
    expect(strengthMultiplier(frequency) ** halfLife(frequency)).toBeCloseTo(0.5, 12);
  });

  test.each([
    [5, 0.234],
    [10, 0.4133],
    [13, 0.5],
    [20, 0.6557],
    [30, 0.798],
    [43, 0.899],
    [60, 0.9592],
    [66, 0.9704],
    [90, 0.9918],
  ])("a daily routine kept on each of %d days stands at %d", (days, expected) => {
    let strength = 0;
    for (let day = 0; day < days; day++) strength = nextStrength(strength, strengthMultiplier(1), 1);
    expect(strength).toBeCloseTo(expected, 3);
  });

  test("a Friday's review forgets as fast in worked days as once a week does", () => {
    expect(dueDayMultiplier(0.2) ** (halfLife(0.2) * 0.2)).toBeCloseTo(0.5, 12);
    expect(dueDayMultiplier(1)).toBe(strengthMultiplier(1));
  });

  test("strength stays within 0 and 1 and moves towards what was done", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, fc.double({ min: 0.01, max: 20, noNaN: true }), (before, value, frequency) => {
        const after = nextStrength(before, strengthMultiplier(frequency), value);
        expect(after).toBeGreaterThanOrEqual(Math.min(before, value) - 1e-12);
        expect(after).toBeLessThanOrEqual(Math.max(before, value) + 1e-12);
      }),
    );
  });
});

// Check marks and scores that a user of Loop Habit Tracker exported. A check mark of 2 is a yes; others are
// amounts in thousandths against the habit's own target, which the export does not state: it is read off the
// partly kept days. (The fourth habit's target cannot be read off it, so it is left out.)
const exported = join(import.meta.dirname, "../../../../../shared/data/habits");
const habits = [
  { file: "003_Wake_Up_Early", target: 9000 },
  { file: "004_Sleep_on_Time", target: 1000 },
  { file: "009_Read_book_when_not_sleeping", target: 2 },
];

function rowsOf(name: string): Map<string, number> {
  const file = readdirSync(exported).find((one) => one.endsWith(name));
  if (!file) throw new Error(`no ${name} beside the other exports`);
  const lines = readFileSync(join(exported, file), "utf8").trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [day = "", value = ""] = line.split(",");
      return [day, Number(value)];
    }),
  );
}

describe.skipIf(!existsSync(exported))("scores that the app exported (skipped without shared data)", () => {
  test.each(habits)(
    "$file: each day from the one before, to the last printed decimal",
    ({ file, target }) => {
      const marks = rowsOf(`${file}_Checkmarks.csv`);
      const scores = [...rowsOf(`${file}_Scores.csv`)].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(scores.length).toBeGreaterThan(20);
      let before = 0;
      for (const [day, score] of scores) {
        const value = Math.min(1, (marks.get(day) ?? 0) / target);
        const after = nextStrength(before, strengthMultiplier(1), value);
        // Both scores were rounded for print, and the amounts too.
        expect(Math.abs(after - score), `${file} on ${day}`).toBeLessThan(1.5e-4);
        before = score;
      }
    },
  );

  test("a yes-or-no habit over its whole life, to four decimals", () => {
    const marks = rowsOf("009_Read_book_when_not_sleeping_Checkmarks.csv");
    const scores = [...rowsOf("009_Read_book_when_not_sleeping_Scores.csv")].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    let strength = 0;
    for (const [day, score] of scores) {
      strength = nextStrength(strength, strengthMultiplier(1), marks.get(day) === 2 ? 1 : 0);
      expect(Math.abs(strength - score), `on ${day}`).toBeLessThanOrEqual(5.1e-5);
    }
  });
});
