import { describe, expect, test } from "vitest";
import { createDayTotals } from "@/lib/coach/day-totals";
import { changesOf } from "@/lib/coach/mirror/changes";
import { shareOfDays } from "@/lib/coach/mirror/day-shares";
import { phasesOf } from "@/lib/coach/mirror/phases";
import { openQuestions, questionOf } from "@/lib/coach/mirror/question";
import { rhythmOf, rhythmTitle } from "@/lib/coach/mirror/rhythm";
import { shareSeries } from "@/lib/coach/mirror/share-series";
import { createCoachContext } from "@/lib/coach/context";
import { noFacts } from "@/lib/coach/facts";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { createTranslator } from "@/lib/i18n/translate";
import type { StoredAction } from "@/lib/model/action";
import { patternIds } from "@/lib/model/pattern";
import { actionOn, dayAt, workedDays } from "../routines/routine-life";

const days = workedDays(40);
const clock = createZoneClock("Europe/Paris");
const mail = (day: string, initiative: "proactive" | "reactive", hour = 10): StoredAction =>
  actionOn(day, { kind: "email", initiative, at: `${day}T${String(hour).padStart(2, "0")}:00:00+01:00` });
const mails = (day: string, started: number, answered: number) => [
  ...Array.from({ length: started }, () => mail(day, "proactive")),
  ...Array.from({ length: answered }, () => mail(day, "reactive", 15)),
];
const totalsOf = (day: string, actions: readonly StoredAction[]) => createDayTotals(day, actions, clock);

describe("the rhythm", () => {
  const cells = rhythmOf([
    totalsOf(dayAt(days, 0), mails(dayAt(days, 0), 3, 1)),
    totalsOf(dayAt(days, 1), mails(dayAt(days, 1), 1, 5)),
    totalsOf(dayAt(days, 5), mails(dayAt(days, 5), 2, 0)),
  ]);

  test("hours by weekdays, of all the days together", () => {
    expect(cells).toEqual([
      { weekday: "mon", hour: 10, started: 5, answered: 0 },
      { weekday: "mon", hour: 15, started: 0, answered: 1 },
      { weekday: "tue", hour: 10, started: 1, answered: 0 },
      { weekday: "tue", hour: 15, started: 0, answered: 5 },
    ]);
  });

  test("its title says what is seen", () => {
    expect(rhythmTitle(cells)).toEqual({
      started: 6,
      answered: 6,
      peak: { weekday: "mon", half: "morning" },
    });
    expect(rhythmTitle([]).peak).toBeNull();
    const even = cells.map((cell) => ({ ...cell, started: 4 + (cell.hour % 2) }));
    expect(rhythmTitle(even).peak).toBeNull();
  });
});

describe("a share over days", () => {
  test("its interval is that of days, not of single actions", () => {
    const found = shareOfDays(Array.from({ length: 10 }, () => ({ x: 12, n: 25 })));
    expect(found).toMatchObject({ share: 0.48, n: 250, days: 10 });
    // Ten days of 25 weigh like 74 independent actions.
    expect(found?.low).toBeCloseTo(0.37, 2);
    expect(found?.high).toBeCloseTo(0.59, 2);
    expect(shareOfDays([{ x: 0, n: 0 }])).toBeNull();
  });
});

describe("phases of the sale", () => {
  const withPhase = (day: string, phase: StoredAction["phase"], minutes: number) =>
    actionOn(day, { kind: "meeting", initiative: "proactive", phase, minutes });

  test("more than two that take a real part are worth a talk", () => {
    const day = dayAt(days, 0);
    const three = [
      withPhase(day, "identify", 200),
      withPhase(day, "interview", 200),
      withPhase(day, "follow-up", 200),
    ];
    expect(phasesOf([totalsOf(day, three)])).toMatchObject({ carried: 3, isWorthATalk: true, minutes: 600 });
    const two = [
      withPhase(day, "identify", 350),
      withPhase(day, "interview", 300),
      withPhase(day, "appoint", 20),
    ];
    expect(phasesOf([totalsOf(day, two)])).toMatchObject({ carried: 2, isWorthATalk: false });
  });

  test("nothing below ten hours", () => {
    expect(phasesOf([totalsOf(dayAt(days, 0), [withPhase(dayAt(days, 0), "identify", 599)])])).toBeNull();
  });
});

describe("what changed", () => {
  const span = (from: number, started: (nth: number) => number) =>
    days.slice(from, from + 10).map(({ day }, nth) => totalsOf(day, mails(day, started(nth), 6)));

  test("a clear change is told, the ordinary variation is not", () => {
    const before = span(0, (nth) => 2 + (nth % 3));
    expect(
      changesOf(
        before,
        span(10, (nth) => 2 + ((nth + 1) % 3)),
      ),
    ).toEqual([]);
    const found = changesOf(
      before,
      span(10, (nth) => 8 + (nth % 3)),
    );
    expect(found?.map(({ measure }) => measure).toSorted()).toEqual(["started", "started-share"]);
    expect(found?.find(({ measure }) => measure === "started")).toMatchObject({ before: 2.9, now: 8.9 });
  });

  test("nothing is compared below eight days", () => {
    expect(
      changesOf(
        span(0, () => 3).slice(0, 7),
        span(10, () => 9),
      ),
    ).toBeNull();
  });
});

test("shares over time: as it was known then, nothing below the gate", () => {
  const schedules = [
    {
      record: "schedule" as const,
      from: "2026-01-05",
      days: {
        mon: ["09:00-17:00"],
        tue: ["09:00-17:00"],
        wed: ["09:00-17:00"],
        thu: ["09:00-17:00"],
        fri: ["09:00-17:00"],
      },
    },
  ];
  const context = createCoachContext({ ...noFacts, schedules });
  const rows = new Map(days.map(({ day }) => [day, totalsOf(day, mails(day, 4, 16))]));
  const [series, ...others] = shareSeries(rows, context, dayAt(days, -1));
  expect(others.map(({ pattern }) => pattern)).not.toContain("reactive-phone");
  expect(series?.pattern).toBe("reactive-email");
  expect(series?.marker).toBe(0.7);
  // Eight weeks, of which the first ten worked days are below the gate.
  expect(series?.points.length).toBeGreaterThanOrEqual(6);
  expect(series?.points.length).toBeLessThan(8);
  const newest = series?.points.at(-1);
  expect(newest?.mean).toBeGreaterThan(0.7);
  expect(newest && newest.low < newest.mean && newest.mean < newest.high).toBe(true);
  const shorter = shareSeries(rows, context, dayAt(days, 29))[0];
  expect(series?.points.slice(0, shorter?.points.length)).toEqual(shorter?.points);
});

test("the question of a week stays all week and has its sentence", () => {
  expect(questionOf("2026-01-05", "reactive-email")).toBe("question-reactive-email");
  expect(questionOf("2026-01-05", null)).not.toBe(questionOf("2026-01-12", null));
  for (const language of ["en", "fr"] as const) {
    const t = createTranslator(language);
    const keys = [...patternIds, ...Array.from({ length: openQuestions }, (_, nth) => String(nth + 1))];
    expect(keys.filter((key) => !t.has(`mirror.question-${key}`))).toEqual([]);
  }
});
