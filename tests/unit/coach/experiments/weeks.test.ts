import * as fc from "fast-check";
import { dayName, dayNumber } from "@/lib/coach/working-day/calendar-days";
import { describe, expect, test } from "vitest";
import { coMovement, tPoint } from "@/lib/coach/experiments/co-movement";
import { isOnWeek, pairDifferences, trialPoints } from "@/lib/coach/experiments/outcomes";
import { registrationText } from "@/lib/coach/experiments/registration";
import { createSequence } from "@/lib/coach/experiments/sequence";
import { pairInterval, plannedPrecision, signFlipP } from "@/lib/coach/experiments/week-pairs";
import { actionOn } from "../routines/routine-life";

describe("pairs of weeks", () => {
  test.each([
    [[1, 2, 3, 4], 0.0625],
    [[1, 2, 3, 4, 5], 0.03125],
    [[1, 2, 3, 4, 5, 6], 0.015625],
    [[0, 0, 0], 1],
    [[-1, -2, -3], 1],
  ])("%j by chance: %d", (differences, p) => {
    expect(signFlipP(differences)).toBeCloseTo(p, 12);
  });

  test("the interval holds the mean, moves with the data, and is not there for four pairs", () => {
    expect(pairInterval([1, 2, 3, 4])).toBeNull();
    const differences = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 9 });
    fc.assert(
      fc.property(differences, fc.integer({ min: -20, max: 20 }), (values, shift) => {
        const interval = pairInterval(values);
        const moved = pairInterval(values.map((value) => value + shift));
        if (!interval || !moved) throw new Error("six pairs have an interval");
        const mean = values.reduce((a, b) => a + b, 0) / values.length;
        expect(interval.low).toBeLessThanOrEqual(mean + 1e-6);
        expect(interval.high).toBeGreaterThanOrEqual(mean - 1e-6);
        expect(moved.low).toBeCloseTo(interval.low + shift, 3);
        expect(moved.high).toBeCloseTo(interval.high + shift, 3);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    [2, 0.64],
    [5, 0.46],
    [12, 0.37],
  ])("planned precision at %d a week over 26 weeks: %d, within 2 points", (mean, half) => {
    expect(Math.abs(plannedPrecision(mean, 13) - half)).toBeLessThan(0.02);
  });

  test("the week of a day, and the differences of the pairs that are over", () => {
    const registered = {
      outcome: { kinds: ["call" as const] },
      firstMonday: "2026-01-05",
      firstIsOn: [true, false],
      analysis: "sign-flip-1" as const,
    };
    expect(isOnWeek(registered, "2026-01-04")).toBeNull();
    expect(isOnWeek(registered, "2026-01-11")).toBe(true);
    expect(isOnWeek(registered, "2026-01-12")).toBe(false);
    expect(isOnWeek(registered, "2026-01-19")).toBe(false);
    expect(isOnWeek(registered, "2026-01-26")).toBe(true);
    expect(isOnWeek(registered, "2026-02-02")).toBeNull();
    const calls = ["2026-01-06", "2026-01-07", "2026-01-13", "2026-01-20", "2026-01-27", "2026-01-28"].map(
      (day) => actionOn(day, { kind: "call" }),
    );
    const always = () => true;
    expect(pairDifferences(registered, calls, "2026-02-01", always).differences).toEqual([1]);
    expect(pairDifferences(registered, calls, "2026-02-02", always).differences).toEqual([1, 1]);
  });

  test("a holiday is no effect, and a pair with a whole week of leave is left out", () => {
    const registered = {
      outcome: { kinds: ["call" as const] },
      firstMonday: "2026-01-05",
      firstIsOn: [true, true, false],
      analysis: "sign-flip-2" as const,
    };
    const leave = new Set(["2026-01-26", "2026-01-27", "2026-01-28", "2026-01-29", "2026-01-30"]);
    const isEligible = (day: string) =>
      day !== "2026-01-06" && !leave.has(day) && ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
    // Two calls on each worked day of the first six weeks, and one more a day in the last week with the routine.
    const calls = Array.from({ length: 42 }, (_, nth) => dayName(dayNumber("2026-01-05") + nth))
      .filter(isEligible)
      .flatMap((day) =>
        Array.from({ length: day >= "2026-02-09" ? 3 : 2 }, () => actionOn(day, { kind: "call" })),
      );
    const { differences, leftOut } = pairDifferences(registered, calls, "2026-02-16", isEligible);
    expect(leftOut).toBe(1);
    expect(differences[0]).toBeCloseTo(0);
    // One more a day, in weeks of 4.75 days on average.
    expect(differences[1]).toBeCloseTo(4.75);
    const raw = pairDifferences({ ...registered, analysis: "sign-flip-1" }, calls, "2026-02-16", isEligible);
    expect(raw).toEqual({ differences: [-2, 10, 5], leftOut: 0 });
  });
});

describe("a trial's points", () => {
  const draw = {
    record: "draw" as const,
    id: "d",
    experiment: "e",
    at: "2026-01-05T09:30:00Z",
    probability: 0.5,
    shown: true,
    about: "reactive-email",
    breakpoint: "mail-sent",
  };
  const outcome = { kinds: ["call" as const], initiative: "proactive" as const };
  const call = (at: string) => actionOn("2026-01-05", { kind: "call", initiative: "proactive", at });
  const at = (clock: string) => Date.parse(`2026-01-05T${clock}:00Z`);

  test.each([
    ["2026-01-05T10:30:00Z", true],
    ["2026-01-05T10:31:00Z", false],
    ["2026-01-05T09:30:00Z", false],
  ])("a call at %s within the hour: %s", (callAt, acted) => {
    expect(trialPoints([draw], [call(callAt)], { outcome, windowMinutes: 60 }, at("12:00"))).toEqual([
      { shown: true, probability: 0.5, acted },
    ]);
  });

  test("a window that still runs is no point yet", () => {
    expect(trialPoints([draw], [], { outcome, windowMinutes: 60 }, at("10:29"))).toEqual([]);
  });

  test("the registered text does not depend on the order of keys", () => {
    const a = { design: "reminders", outcome, windowMinutes: 60, probability: 0.5, size: 160 } as const;
    const b = { size: 160, probability: 0.5, windowMinutes: 60, outcome, design: "reminders" } as const;
    const analysis = "rerandomisation-1" as const;
    expect(registrationText({ ...a, analysis })).toBe(registrationText({ analysis, ...b }));
  });
});

describe("weeks that were not drawn", () => {
  test("the points of Student's t", () => {
    expect(tPoint(3)).toBeCloseTo(3.182, 1);
    expect(tPoint(10)).toBeCloseTo(2.228, 2);
    expect(tPoint(1000)).toBeCloseTo(1.962, 3);
  });

  test("nothing below eight weeks or twenty outcomes", () => {
    const weeks = Array.from({ length: 8 }, (_, nth) => ({ isWith: nth % 2 === 0, count: 3 }));
    expect(coMovement(weeks)).not.toBeNull();
    expect(coMovement(weeks.slice(1))).toBeNull();
    expect(coMovement(weeks.map((week) => ({ ...week, count: 2 })))).toBeNull();
  });

  test("weeks that resemble their neighbours are seldom called different where they are not", () => {
    let wrong = 0;
    for (let life = 0; life < 400; life++) {
      const next = createSequence(`weeks-${life}`);
      const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      let [level, habit] = [0, 0];
      const weeks = Array.from({ length: 40 }, () => {
        level = 0.5 * level + normal();
        habit = 0.5 * habit + normal();
        return { isWith: habit > 0, count: 10 + 2 * level };
      });
      const found = coMovement(weeks);
      if (found && (found.low > 0 || found.high < 0)) wrong++;
    }
    expect(wrong / 400).toBeLessThan(0.09);
  });
});
