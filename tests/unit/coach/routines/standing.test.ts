import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { routineStandings, routinesAsOf } from "@/lib/coach/routines/standing";
import type { RoutineLog } from "@/lib/coach/routines/routine-log";
import type { Skip, Tick } from "@/lib/model/routine";
import { actionOn, dayAt, logOf, routineOf, workedDays } from "./routine-life";

const days = workedDays(60);
const last = dayAt(days, -1);
const skipOn = (day: string): Skip => ({ record: "skip", routine: "r1", day });
const tickOn = (day: string, routine = "r1"): Tick => ({ record: "tick", routine, day });

function only(log: RoutineLog, day = last) {
  const [found] = routinesAsOf(log, day);
  if (!found) throw new Error("no routine has begun");
  return found;
}

describe("a routine by the day", () => {
  test("kept every day for 60 days it is a marker: 0.9592", () => {
    const found = only(logOf({ days, actions: days.map(({ day }) => actionOn(day)) }));
    expect(found).toMatchObject({ id: "r1", state: "marker", done: 15, due: 15 });
    expect(found.strength).toBeCloseTo(0.9592, 4);
  });

  test("a marker needs twenty eligible days at 0.80", () => {
    const log = logOf({ days, actions: days.map(({ day }) => actionOn(day)) });
    // The strength after n days is 1 - 0.5^(n/13): 0.8088 on the thirty-first, the first at or above 0.80.
    expect(only(log, dayAt(days, 48))).toMatchObject({ state: "holding" });
    expect(only(log, dayAt(days, 49))).toMatchObject({ state: "marker" });
  });

  test("a skip is as if the day had not been", () => {
    const kept = days.filter((_, index) => index % 3 !== 0);
    const actions = kept.map(({ day }) => actionOn(day));
    const skips = days.filter((_, index) => index % 3 === 0).map(({ day }) => skipOn(day));
    const skipped = only(logOf({ days, actions, skips }));
    expect(skipped.strength).toBe(only(logOf({ days: kept, actions })).strength);
    expect(skipped).toMatchObject({ done: 15, due: 15 });
  });

  test("a tick keeps it as an action does, and a voided tick does not", () => {
    const ticked = only(logOf({ days, ticks: days.map(({ day }) => tickOn(day)) }));
    expect(ticked.strength).toBe(
      only(logOf({ days, actions: days.map(({ day }) => actionOn(day)) })).strength,
    );
    const voided = days.map(({ day }) => ({ ...tickOn(day), voidedAt: `${day}T12:00:00Z` }));
    expect(only(logOf({ days, ticks: voided })).strength).toBe(0);
  });

  test("its strength starts from the past, its occasions from its first day", () => {
    const actions = days.map(({ day }) => actionOn(day));
    const routines = [routineOf({ from: dayAt(days, 55) })];
    const found = only(logOf({ days, actions, routines }));
    expect(found).toMatchObject({ done: 5, due: 5, state: "holding" });
    expect(found.strength).toBeCloseTo(0.9592, 4);
  });

  test("three calls a day: two of them keep two thirds", () => {
    const routines = [routineOf({ match: { kinds: ["call"], initiative: "proactive" }, times: 3 })];
    const first = dayAt(days, 0);
    const call = { kind: "call", initiative: "proactive" } as const;
    const actions = [
      actionOn(first, call),
      actionOn(first, call),
      actionOn(first, { ...call, initiative: "reactive" }),
    ];
    const found = only(logOf({ days, actions, routines }), first);
    expect(found.strength).toBeCloseTo((0.051922 * 2) / 3, 6);
    expect(found).toMatchObject({ done: 0, due: 1 });
  });

  test("a block of thirty minutes is not kept by ten", () => {
    const routines = [routineOf({ match: { kinds: ["prospecting"], minMinutes: 30 } })];
    const actions = [
      actionOn(dayAt(days, 0), { kind: "prospecting", minutes: 10 }),
      actionOn(dayAt(days, 1), { kind: "prospecting", minutes: 45 }),
    ];
    expect(only(logOf({ days, actions, routines }), dayAt(days, 1))).toMatchObject({ done: 1, due: 2 });
  });

  test("on Fridays alone only Fridays are due", () => {
    const routines = [routineOf({ days: ["fri"] })];
    const fridays = days.filter(({ weekday }) => weekday === "fri");
    const found = only(logOf({ days, routines, actions: fridays.map(({ day }) => actionOn(day)) }));
    expect(found).toMatchObject({ done: 12, due: 12 });
    expect(found.strength).toBeCloseTo(1 - 0.5 ** ((12 * Math.sqrt(5)) / 13), 10);
  });

  test("after a cue it is due on the days of the cue", () => {
    const routines = [routineOf({ match: { kinds: ["preparation"] }, cueMatch: { kinds: ["meeting"] } })];
    const actions = [
      actionOn(dayAt(days, 2), { kind: "meeting" }),
      actionOn(dayAt(days, 2), { kind: "preparation" }),
      actionOn(dayAt(days, 7), { kind: "meeting" }),
    ];
    expect(only(logOf({ days, actions, routines }))).toMatchObject({ done: 1, due: 2 });
  });
});

describe("n times a week", () => {
  const routines = [routineOf({ times: 3, per: "week" })];
  const thrice = days.filter(({ weekday }) => ["mon", "wed", "fri"].includes(weekday));

  test("three in each week is all that is due", () => {
    const found = only(logOf({ days, routines, actions: thrice.map(({ day }) => actionOn(day)) }));
    expect(found).toMatchObject({ done: 15, due: 15 });
    expect(found.strength).toBeGreaterThan(0.8);
  });

  test("which days of the week it was does not matter to done and due", () => {
    const early = days.filter(({ weekday }) => ["mon", "tue", "wed"].includes(weekday));
    const found = only(logOf({ days, routines, actions: early.map(({ day }) => actionOn(day)) }));
    expect(found).toMatchObject({ done: 15, due: 15 });
  });

  test("a week of leave asks for nothing, and a Sunday's counts on Monday", () => {
    const without = days.filter(({ week }) => week !== "2026-02-02");
    const actions = thrice.filter(({ week }) => week !== "2026-02-02").map(({ day }) => actionOn(day));
    expect(only(logOf({ days: without, routines, actions }))).toMatchObject({ done: 15, due: 15 });
    const weekly = [routineOf({ times: 1, per: "week" })];
    const sunday = [actionOn("2026-01-11")];
    const found = only(logOf({ days, routines: weekly, actions: sunday }), "2026-01-16");
    expect(found).toMatchObject({ done: 1, due: 2 });
  });
});

describe("blocks", () => {
  const members = [
    routineOf({ id: "crm" }),
    routineOf({ id: "figures", match: { kinds: ["figures-review"] } }),
  ];
  const blockOf = (rule: "all" | "any") =>
    routineOf({ id: "block", match: { kinds: [] }, block: { rule, of: ["crm", "figures"] } });
  const actions = days.flatMap(({ day }, index) => [
    actionOn(day),
    ...(index % 2 ? [actionOn(day, { kind: "figures-review" })] : []),
  ]);

  test.each([
    ["all", 8],
    ["any", 15],
  ] as const)("%s of its members", (rule, done) => {
    const log = logOf({ days, routines: [...members, blockOf(rule)], actions });
    expect(routinesAsOf(log, last).find(({ id }) => id === "block")).toMatchObject({ done, due: 15 });
  });

  test("blocks that all contain one another are answered at once, and say nothing of each other", () => {
    const days = workedDays(30);
    const ids = Array.from({ length: 20 }, (_, nth) => `b${nth}`);
    const tangled = ids.map((id) =>
      routineOf({ id, match: { kinds: [] }, block: { rule: "all", of: [...ids, "crm"].slice(-20) } }),
    );
    const layered = ids.map((_, nth) =>
      routineOf({
        id: `l${nth}`,
        match: { kinds: [] },
        block: { rule: "all", of: [...ids.slice(nth + 1).map((_id, next) => `l${nth + 1 + next}`), "crm"] },
      }),
    );
    const actions = days.map(({ day }) => actionOn(day));
    const log = logOf({ days, routines: [routineOf({ id: "crm" }), ...tangled, ...layered], actions });
    const standings = routinesAsOf(log, dayAt(days, -1));
    expect(standings).toHaveLength(41);
    // Each asks "read the CRM" in the end, which was kept every day.
    for (const { done, due } of standings) expect([done, due]).toEqual([15, 15]);
  });

  test("a block that contains itself, and a member that is unknown, are no trap", () => {
    const self = routineOf({
      id: "self",
      match: { kinds: [] },
      block: { rule: "all", of: ["self", "gone"] },
    });
    expect(routinesAsOf(logOf({ days, routines: [self] }), last)).toEqual([
      { id: "self", strength: 0, state: "forming", done: 0, due: 0 },
    ]);
  });
});

describe("what always holds", () => {
  const marks = fc.array(fc.constantFrom("kept", "missed", "skipped"), { minLength: 1, maxLength: 60 });
  const lifeOf = (life: readonly string[], per: "day" | "week", times: number) =>
    logOf({
      days: days.slice(0, life.length),
      routines: [routineOf({ per, times })],
      actions: life.flatMap((mark, index) => (mark === "kept" ? [actionOn(dayAt(days, index))] : [])),
      skips: life.flatMap((mark, index) => (mark === "skipped" ? [skipOn(dayAt(days, index))] : [])),
    });

  test("strength within 0 and 1, done not above due, due not above 15, nothing looks ahead", () => {
    fc.assert(
      fc.property(
        marks,
        fc.constantFrom("day", "week"),
        fc.integer({ min: 1, max: 7 }),
        (life, per, times) => {
          const log = lifeOf(life, per, times);
          const cut = Math.ceil(life.length / 2);
          const day = dayAt(days, cut - 1);
          const found = only(log, day);
          expect(found.strength).toBeGreaterThanOrEqual(0);
          expect(found.strength).toBeLessThanOrEqual(1);
          expect(found.done).toBeLessThanOrEqual(found.due);
          expect(found.due).toBeLessThanOrEqual(15);
          expect(found).toEqual(only(lifeOf(life.slice(0, cut), per, times), day));
        },
      ),
    );
  });

  test("a day that is added skipped changes nothing", () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 4 }), (life, times) => {
        const before = lifeOf(life, "week", times);
        const day = days[life.length];
        if (!day) return;
        const after = { ...before, days: [...before.days, day], skips: [...before.skips, skipOn(day.day)] };
        expect(only(after).strength).toBe(only(before).strength);
      }),
    );
  });

  test("while a day runs it counts only once it is kept", () => {
    const today = dayAt(days, -1);
    const actions = days.slice(0, -1).map(({ day }) => actionOn(day));
    const running = { day: today, isRunning: true };
    const [before] = routineStandings(logOf({ days, actions }), running);
    const [after] = routineStandings(logOf({ days, actions: [...actions, actionOn(today)] }), running);
    expect(before?.steps.at(-1)?.day).toBe(dayAt(days, -2));
    expect(after?.steps.at(-1)?.day).toBe(today);
  });
});
