import { expect, test } from "vitest";
import { acquisitionCost, effortBySegment } from "@/lib/figures/effort";
import type { EffortRow } from "@/lib/views/pipeline-rows";

let made = 0;
const row = (more: Partial<EffortRow>): EffortRow => ({
  id: `x${(made += 1)}`,
  day: "2026-03-02",
  kind: "visit",
  initiative: "proactive",
  phase: null,
  account: "g",
  segment: "gold",
  opportunity: null,
  minutes: 60,
  ...more,
});
const facts = { from: "2026-01-01", asOf: "2026-06-30", hourlyCost: 60, spends: [], firstWin: new Map() };

test("effort by segment and phase; an unknown duration is the median of its kind, a default until there are ten", () => {
  const calls = Array.from({ length: 10 }, () => row({ kind: "call", minutes: 12, phase: "follow-up" }));
  const [gold, none] = effortBySegment({
    ...facts,
    rows: [
      row({ phase: "interview" }),
      row({ minutes: null }),
      ...calls,
      row({ kind: "call", minutes: null, phase: "follow-up" }),
      row({ account: "n", segment: null, minutes: 15 }),
      row({ account: null, segment: null, minutes: 500 }),
      row({ day: "2025-12-31", minutes: 500 }),
    ],
  });
  expect(gold).toMatchObject({
    segment: "gold",
    minutes: 60 + 90 + 132,
    timedMinutes: 180,
    actions: 13,
    timed: 11,
  });
  expect(gold?.phases).toEqual([
    { phase: "interview", minutes: 60 },
    { phase: null, minutes: 90 },
    { phase: "follow-up", minutes: 132 },
  ]);
  expect(none).toMatchObject({ segment: null, minutes: 15 });
});

test("a customer's cost: time before the first win, lost accounts included, and money spent", () => {
  const [gold] = effortBySegment({
    ...facts,
    rows: [
      row({ account: "won", day: "2026-02-01" }),
      row({ account: "won", day: "2026-05-01", minutes: 600 }),
      row({ account: "never", day: "2026-05-01" }),
    ],
    firstWin: new Map([["won", { on: "2026-03-01", segment: "gold" as const }]]),
    spends: [
      { id: "1", month: "2026-02", segment: "gold", amount: 100, what: null },
      { id: "2", month: "2026-02", segment: "silver", amount: 999, what: null },
      { id: "3", month: "2026-03", segment: null, amount: 30, what: null },
      { id: "4", month: "2025-01", segment: "gold", amount: 999, what: null },
    ],
  });
  expect(gold).toMatchObject({
    newCustomers: 1,
    spent: 130,
    acquisitionCost: { low: 250, high: 250, customers: 1 },
  });
});

test("a cost is a range where durations were stood in for, and none without a customer", () => {
  const effort = { minutes: 600, timedMinutes: 300, actions: 10, timed: 5 };
  expect(acquisitionCost(effort, 60, 0, 2)).toEqual({ low: 225, high: 450, customers: 2 });
  expect(acquisitionCost({ ...effort, timedMinutes: 600 }, 60, 100, 1)).toEqual({
    low: 700,
    high: 700,
    customers: 1,
  });
  expect(acquisitionCost(effort, 60, 0, 0)).toBeNull();
});
