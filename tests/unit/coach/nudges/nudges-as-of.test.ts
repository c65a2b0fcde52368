import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakpointsOf, meetingsOf } from "@/lib/coach/nudges/breakpoints";
import { hoursOn } from "@/lib/coach/nudges/hours";
import type { ShownNudge } from "@/lib/coach/nudges/moment";
import { type NudgeLife, nudgesAsOf } from "@/lib/coach/nudges/nudges-as-of";
import type { NudgeAnswer } from "@/lib/model/nudge";
import { patternIds } from "@/lib/model/pattern";
import { actionOn } from "../routines/routine-life";
import { candidateOf, placeAt } from "./nudge-life";

/** A life of so many worked days with breakpoints at these minutes of each, and these things to say. */
function lifeOf(
  workedDays: number,
  minutes: readonly number[],
  abouts: (workedDay: number) => readonly string[],
  answer: (workedDay: number) => NudgeAnswer | null = () => null,
): NudgeLife {
  const places = Array.from({ length: workedDays }, (_, nth) => placeAt(nth, 0));
  const numbers = new Map(places.map(({ day }, nth) => [day, nth]));
  const numberOf = (day: string) => numbers.get(day) ?? 0;
  return {
    breakpoints: places.flatMap(({ atMs }) =>
      minutes.map((minute) => ({ atMs: atMs + minute * 60_000, kind: "mail-sent" as const })),
    ),
    isInMeeting: () => false,
    placeOf: (atMs) => {
      const day = new Date(atMs).toISOString().slice(0, 10);
      const minute = Math.floor((atMs % 86_400_000) / 60_000);
      return { day, week: placeAt(numberOf(day)).week, minute };
    },
    workedDay: (day) => ({ number: numberOf(day), isWorked: true }),
    hoursOf: () => [[540, 1080]],
    candidatesOn: (day) => abouts(numberOf(day)).map((about) => candidateOf({ about })),
    answerTo: (_, day) => answer(numberOf(day)),
  };
}

const lastDayOf = (workedDays: number) => placeAt(workedDays - 1).day;

function most(shown: readonly ShownNudge[], key: (nudge: ShownNudge) => string): number {
  const counts = new Map<string, number>();
  for (const one of shown) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

describe("a life under the policy", () => {
  test("one flag all year: spoken of when it is due again, at the first breakpoint after half an hour", () => {
    const shown = nudgesAsOf(
      lifeOf(100, [545, 600, 700], () => ["reactive-email"]),
      lastDayOf(100),
    );
    expect(shown.map(({ workedDay }) => workedDay)).toEqual([10, 15, 25, 45, 85]);
    expect(shown[0]?.atMs).toBe(placeAt(10, 600).atMs);
  });

  test("whatever is flagged and however it is answered: one a day, three a week, under 0.15 a day", () => {
    const answers = fc.constantFrom<NudgeAnswer | null>("done", "not-today", "not-useful", null);
    fc.assert(
      fc.property(
        fc.integer({ min: 41, max: 230 }),
        fc.array(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.subarray([...patternIds]), { minLength: 1, maxLength: 12 }),
        fc.array(answers, { minLength: 1, maxLength: 7 }),
        (workedDays, minutes, flags, replies) => {
          const life = lifeOf(
            workedDays,
            minutes.toSorted((a, b) => a - b),
            (nth) => flags[nth % flags.length] ?? [],
            (nth) => replies[nth % replies.length] ?? null,
          );
          const shown = nudgesAsOf(life, lastDayOf(workedDays));
          expect(most(shown, ({ day }) => day)).toBeLessThanOrEqual(1);
          expect(most(shown, ({ week }) => week)).toBeLessThanOrEqual(3);
          expect(shown.length / workedDays).toBeLessThan(0.15);
          for (const [nth, one] of shown.entries()) {
            const again = shown.slice(nth + 1).find(({ wording }) => wording === one.wording);
            if (again) expect(again.workedDay - one.workedDay).toBeGreaterThanOrEqual(10);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("nothing looks ahead: a shorter life is the beginning of a longer one", () => {
    const life = lifeOf(120, [600, 900], (nth) => (nth % 3 ? ["reactive-email"] : ["reactive-phone"]));
    const whole = nudgesAsOf(life, lastDayOf(120));
    const half = nudgesAsOf(life, lastDayOf(60));
    expect(half.length).toBeGreaterThan(2);
    expect(whole.slice(0, half.length)).toEqual(half);
  });
});

describe("what a log shows", () => {
  test("a call ends when it ends, and other kinds are no breakpoint", () => {
    const found = breakpointsOf([
      actionOn("2026-01-05", { kind: "call", minutes: 20 }),
      actionOn("2026-01-05", { kind: "email" }),
      actionOn("2026-01-05", { kind: "admin", minutes: 5 }),
    ]);
    const at = Date.parse("2026-01-05T10:00:00+01:00");
    expect(found).toEqual([
      { atMs: at, kind: "mail-sent" },
      { atMs: at + 20 * 60_000, kind: "call-ended" },
    ]);
  });

  test("overlapping meetings unite, and the minute of the end is free", () => {
    const isInMeeting = meetingsOf([
      actionOn("2026-01-05", { kind: "meeting", minutes: 60 }),
      actionOn("2026-01-05", { kind: "visit", minutes: 30, at: "2026-01-05T10:45:00+01:00" }),
    ]);
    const at = (clock: string) => isInMeeting(Date.parse(`2026-01-05T${clock}:00+01:00`));
    expect([at("09:59"), at("10:00"), at("11:05"), at("11:15")]).toEqual([false, true, true, false]);
  });

  test("the newest schedule that holds says the hours", () => {
    const schedules = [
      { record: "schedule" as const, from: "2026-02-01", days: { mon: ["13:30-17:00", "09:00-12:30"] } },
      { record: "schedule" as const, from: "2026-01-01", days: { mon: ["08:00-12:00"] } },
    ];
    expect(hoursOn(schedules, "2026-01-05", "mon")).toEqual([[480, 720]]);
    expect(hoursOn(schedules, "2026-02-02", "mon")).toEqual([
      [540, 750],
      [810, 1020],
    ]);
    expect(hoursOn(schedules, "2026-02-03", "tue")).toEqual([]);
  });
});
