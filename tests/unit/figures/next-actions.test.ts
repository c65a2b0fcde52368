import { expect, test } from "vitest";
import { defaultLeadScoring, scoreLead } from "@/lib/figures/lead-score";
import { type NextActionRule, nextActions, type RuleFacts } from "@/lib/figures/next-actions";
import { addDays } from "@/lib/coach/working-day/calendar-days";

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
