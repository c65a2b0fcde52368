import { expect, test } from "vitest";
import { acquisitionCost, effortBySegment } from "@/lib/figures/effort";
import { defaultLeadScoring, scoreLead } from "@/lib/figures/lead-score";
import { type NextActionRule, nextActions, type RuleFacts } from "@/lib/figures/next-actions";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { Action } from "@/lib/model/action";

const action = (over: Partial<Action>): Action => ({
  record: "action",
  id: "1",
  at: "2026-03-02T09:00:00Z",
  kind: "visit",
  initiative: "proactive",
  ...over,
});

test("effort by segment: rituals and undone actions cost nothing", () => {
  const effort = effortBySegment(
    [
      action({ account: "g", minutes: 60 }),
      action({ account: "g" }),
      action({ account: "g", minutes: 500, voidedAt: "2026-03-02T10:00:00Z" }),
      action({ account: "g", kind: "ritual", minutes: 20 }),
      action({ account: "b", minutes: 15 }),
      action({ minutes: 90 }),
    ],
    (account) => (account === "g" ? "gold" : "bronze"),
    ({ minutes }) => minutes ?? 30,
  );
  expect(Object.fromEntries(effort)).toEqual({
    gold: { minutes: 90, actions: 2, timed: 1 },
    bronze: { minutes: 15, actions: 1, timed: 1 },
  });
});

test("a cost is a range where durations were stood in for, and none without a customer", () => {
  const effort = { minutes: 600, actions: 10, timed: 5 };
  expect(acquisitionCost(effort, 60, 0, 2)).toEqual({ low: 225, high: 450, customers: 2 });
  expect(acquisitionCost({ ...effort, timed: 10 }, 60, 100, 1)).toEqual({
    low: 700,
    high: 700,
    customers: 1,
  });
  expect(acquisitionCost(effort, 60, 0, 0)).toBeNull();
});

test("a lead's score is explained line by line", () => {
  expect(scoreLead({ "mail-answered": 5, "page-visited": 1 }, defaultLeadScoring)).toEqual({
    points: 32,
    advice: "call",
    lines: [
      { sign: "mail-answered", times: 3, points: 30 },
      { sign: "page-visited", times: 1, points: 2 },
    ],
  });
  expect(scoreLead({}, defaultLeadScoring)).toMatchObject({ points: 0, advice: "nurture" });
});

test("next actions: what was done since is not asked for again", () => {
  const rules: NextActionRule[] = [
    {
      id: "sheet",
      when: "after",
      kind: "meeting",
      thenKind: "email",
      what: "Send the product sheet",
      withinDays: 2,
    },
    { id: "gold", when: "every", segment: "gold", thenKind: "visit", what: "Visit", everyDays: 120 },
    { id: "quote", when: "unanswered-quote", thenKind: "call", what: "Call", onWorkedDay: 5 },
  ];
  const done = { account: "a", opportunity: null };
  const facts: RuleFacts = {
    accounts: [
      { id: "a", segment: "gold" },
      { id: "b", segment: "gold" },
      { id: "c", segment: "bronze" },
    ],
    actions: [
      { ...done, id: "1", kind: "meeting", day: "2026-03-02" },
      { ...done, id: "2", kind: "email", day: "2026-03-03" },
      { ...done, id: "3", kind: "visit", day: "2026-03-03" },
      { id: "4", kind: "meeting", day: "2026-03-04", account: "b", opportunity: null },
    ],
    waitingQuotes: [{ id: "q", day: "2026-03-02", account: "c", opportunity: "o" }],
    addDays,
    addWorkedDays: (day, days) => addDays(day, days + 2),
    today: "2026-03-05",
  };
  expect(nextActions(rules, facts).map(({ rule, due, account }) => [rule, due, account])).toEqual([
    ["gold", "2026-03-05", "b"],
    ["sheet", "2026-03-06", "b"],
    ["quote", "2026-03-09", "c"],
    ["gold", "2026-07-01", "a"],
  ]);
});
