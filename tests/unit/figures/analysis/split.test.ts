import fc from "fast-check";
import { expect, test } from "vitest";
import { measureIds } from "@/lib/figures/analysis/measures";
import { monthsBetween, monthsFrom, periodIds, spanOf } from "@/lib/figures/analysis/periods";
import { actionRecord, dealRecord, splitFigure, splitIds } from "@/lib/figures/analysis/split";
import { funnelSteps } from "@/lib/figures/analysis/funnel";
import type { StoredAction } from "@/lib/model/action";
import { type SomeDeal, someDeals } from "./some-deals";

const ever = spanOf("ever", "2026-06-30");
const split = (
  deals: readonly SomeDeal[],
  ...asked: [Parameters<typeof splitFigure>[1], Parameters<typeof splitFigure>[2]]
) => splitFigure(someDeals(deals).map(dealRecord), asked[0], asked[1], ever);

test.each([
  ["month", "2026-06-01"],
  ["quarter", "2026-04-01"],
  ["year", "2026-01-01"],
  ["twelve-months", "2025-07-01"],
] as const)("%s begins on %s", (period, from) => {
  expect(spanOf(period, "2026-06-30")).toEqual({ from, to: "2026-06-30" });
});

test("months are counted over the turn of a year", () => {
  expect(monthsFrom("2026-01", -1)).toBe("2025-12");
  expect(monthsFrom("2025-12", 1)).toBe("2026-01");
  expect(monthsBetween("2025-11-30", "2026-02-01")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
});

test("a share names its closed deals, a mean its amounts; groups stand in their own order", () => {
  const deals: SomeDeal[] = [
    { segment: "bronze", stage: "lost" },
    { segment: "gold", amount: 3_000 },
    { segment: "gold", stage: "lost" },
    { segment: null, amount: null },
    { segment: "bronze", stage: "proposal" },
  ];
  const rate = split(deals, "win-rate", "segment");
  expect(rate.total).toMatchObject({ value: 0.5, n: 4, interval: { share: 0.5, n: 4 } });
  expect(rate.groups.map(({ name, value, n }) => [name, value, n])).toEqual([
    ["gold", 0.5, 2],
    ["bronze", 0, 1],
    [null, 1, 1],
  ]);
  expect(split(deals, "average-basket", "segment").groups).toMatchObject([
    { name: "gold", value: 3_000, n: 1 },
  ]);
});

test("by month, a month without any stands there as nothing; what is open falls on its announced closing", () => {
  const won = split([{ on: "2026-03-10" }, { on: "2026-05-10" }], "won", "month");
  expect(won.groups.map(({ name, value }) => [name, value])).toEqual([
    ["2026-03", 1],
    ["2026-04", 0],
    ["2026-05", 1],
    ["2026-06", 0],
  ]);
  const open = split(
    [
      { stage: "proposal", expectedClose: "2026-08-01", amount: 500, probability: 0.5 },
      { stage: "lead", amount: 100 },
    ],
    "open-value",
    "month",
  );
  expect(open.groups.map(({ name, value }) => [name, value])).toEqual([
    ["2026-08", 500],
    [null, 100],
  ]);
});

const anyDeal = fc.record({
  segment: fc.constantFrom("gold", "silver", "bronze", null),
  origin: fc.constantFrom("self", "marketing", null),
  owner: fc.constantFrom("Anne", "Bo", null),
  product: fc.constantFrom("A", "B", null),
  stage: fc.constantFrom("lead", "qualified", "proposal", "won", "lost"),
  on: fc.constantFrom("2026-01-15", "2026-03-10", "2026-06-01", "2026-06-30", "2027-01-01"),
  amount: fc.option(fc.integer({ min: 0, max: 100_000 })),
  expectedClose: fc.constantFrom("2026-07-01", "2026-12-31", null),
  probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});

test("whatever the split, the groups hold the records of the whole, each once", () => {
  fc.assert(
    fc.property(
      fc.array(anyDeal, { maxLength: 40 }),
      fc.constantFrom(...measureIds),
      fc.constantFrom(...splitIds.filter((id) => id !== "none")),
      fc.constantFrom(...periodIds),
      (deals, measure, by, period) => {
        const records = someDeals(deals).map(dealRecord);
        const { total, groups } = splitFigure(records, measure, by, spanOf(period, "2026-06-30"));
        expect(groups.flatMap(({ ids }) => ids).toSorted()).toEqual([...total.ids].toSorted());
        expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
        expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(total.n);
      },
    ),
  );
});

test("an action counts with its account's segment and its opportunity's origin; a voided one for nothing", () => {
  const [deal] = someDeals([{ segment: "silver", origin: "referral" }]);
  const action: StoredAction = {
    record: "action",
    id: "a",
    at: "2026-06-01T09:00:00Z",
    day: "2026-06-01",
    kind: "call",
    initiative: "proactive",
    minutes: 30,
    account: "x",
    opportunity: "d0",
  };
  const records = [action, { ...action, id: "b", voidedAt: "2026-06-01T10:00:00Z" }].map((one) =>
    actionRecord(
      one,
      (id) => (id === "x" ? "gold" : null),
      () => deal,
    ),
  );
  expect(splitFigure(records, "hours", "segment", ever).groups).toMatchObject([
    { name: "gold", value: 0.5, n: 1 },
  ]);
  expect(splitFigure(records, "calls", "origin", ever).groups).toMatchObject([
    { name: "referral", ids: ["a"] },
  ]);
});

test("a funnel only narrows, and holds what was created in the span", () => {
  fc.assert(
    fc.property(fc.array(anyDeal, { maxLength: 30 }), (deals) => {
      const steps = funnelSteps(someDeals(deals), ever);
      expect(steps[0]?.ids.length).toBe(deals.length);
      for (const [index, { ids }] of steps.entries())
        if (index > 0) expect(ids.length).toBeLessThanOrEqual(steps[index - 1]?.ids.length ?? 0);
    }),
  );
});
