import fc from "fast-check";
import { expect, test } from "vitest";
import { measureIds, measureOf } from "@/lib/figures/analysis/measures";
import { periodIds } from "@/lib/figures/analysis/periods";
import { pinnedFigures, pinnedId, pinnedOf } from "@/lib/figures/analysis/pinned";
import { dealTotals } from "@/lib/figures/analysis/totals";
import { flashFigures } from "@/lib/figures/flash-figures";
import { offeredFigures } from "@/lib/figures/offered-figures";
import { someDeals } from "./some-deals";

const dealMeasures = measureIds.filter((id) => measureOf(id).of === "deals");

test("an id names its figure again, whatever a product or owner is called", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...dealMeasures),
      fc.constantFrom(...periodIds),
      fc.option(
        fc.record({
          split: fc.constantFrom("segment", "origin", "product", "owner"),
          name: fc.string({ minLength: 1 }),
        }),
      ),
      (measure, over, group) => {
        const period = measureOf(measure).isNow ? null : over;
        const pinned = { measure, period, group };
        expect(pinnedOf(pinnedId(pinned))).toEqual(pinned);
      },
    ),
  );
});

test.each([
  "started-today",
  "won",
  "won.now",
  "open-deals.month",
  "won.month.month.2026-01",
  "started.month",
  "toString.month",
])("%s names no figure of the deals", (id) => {
  expect(pinnedOf(id)).toBeNull();
});

test("every figure that is offered can be pinned", () => {
  const [work, deals] = offeredFigures;
  expect(deals?.ids.every((id) => pinnedOf(id) !== null)).toBe(true);
  expect(work?.ids.some((id) => pinnedOf(id) !== null)).toBe(false);
});

const deals = someDeals([
  { segment: "gold", on: "2026-06-02", amount: 4_000 },
  { segment: "silver", on: "2026-06-20", amount: 2_000 },
  { segment: "gold", on: "2026-05-02", amount: 1_000 },
  { segment: "gold", on: "2026-06-03", stage: "lost" },
  { stage: "proposal", amount: 500, currency: "USD" },
]);

test("a pinned figure is of this month, of its group, in one currency, with its months behind it", () => {
  const [value, rate, open] = pinnedFigures(
    ["won-value.month", "win-rate.month.segment.gold", "open-deals.now", "calls-today"],
    dealTotals(deals, "2026-06-30"),
  );
  expect(value).toMatchObject({
    value: 6_000,
    unit: "money",
    currency: "EUR",
    asOf: "2026-06-30",
    target: null,
  });
  expect(value?.points.map(({ day, value: point }) => [day, point])).toEqual([
    ["2026-05-01", 1_000],
    ["2026-06-01", 6_000],
  ]);
  expect(rate).toMatchObject({ value: 0.5, interval: { n: 2 } });
  expect(open).toMatchObject({ value: 1, points: [] });
});

test("popup and Today take a pinned figure as it was kept, with its target; an unknown one is left out", () => {
  const facts = {
    today: "2026-07-01",
    totals: new Map(),
    isWorked: () => true,
    routines: { kept: 1, due: 2 },
    kept: pinnedFigures(["won-value.month"], dealTotals(deals, "2026-06-30")),
    targets: { "won-value.month": 10_000, "calls-month": 40 },
  };
  expect(flashFigures(["won-value.month", "calls-month", "routines-kept", "won.year"], facts)).toMatchObject([
    { id: "won-value.month", value: 6_000, target: 10_000, asOf: "2026-06-30" },
    { id: "calls-month", value: 0, target: 40 },
    { id: "routines-kept", value: 1, target: 2 },
  ]);
});
