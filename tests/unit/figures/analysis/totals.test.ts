import fc from "fast-check";
import { expect, test } from "vitest";
import { analyse, drawnOf } from "@/lib/figures/analysis/analyse";
import { type AnalysisChoice, chartsFor } from "@/lib/figures/analysis/choice";
import { analysisFromTotals } from "@/lib/figures/analysis/from-totals";
import { measureIds, measureOf } from "@/lib/figures/analysis/measures";
import { periodIds } from "@/lib/figures/analysis/periods";
import { splitIds } from "@/lib/figures/analysis/split";
import { dealTotals, funnelKey, totalsKey } from "@/lib/figures/analysis/totals";
import { createRandom } from "@/lib/app/sample/random";
import { someDeals } from "./some-deals";

const today = "2026-06-15";
const day = fc
  .integer({ min: 0, max: 500 })
  .map((days) => new Date(Date.UTC(2025, 3, 1) + days * 86_400_000).toISOString().slice(0, 10));
const anyDeal = fc.record({
  segment: fc.constantFrom("gold", "silver", "bronze", null),
  origin: fc.constantFrom("self", "referral", null),
  owner: fc.constantFrom("Anne", "Bo", null),
  product: fc.constantFrom("Cold room", null),
  created: day,
  on: day,
  stage: fc.constantFrom("lead", "proposal", "won", "won", "lost"),
  amount: fc.option(fc.integer({ min: 0, max: 9_000 })),
  currency: fc.constantFrom("EUR", "EUR", "USD"),
  probability: fc.option(fc.constantFrom(0, 0.25, 0.5, 1)),
  expectedClose: fc.option(day),
} as const);

const dealMeasures = measureIds.filter((id) => measureOf(id).of === "deals");
const anyChoice = fc
  .record({
    measure: fc.constantFrom(...dealMeasures),
    split: fc.constantFrom(...splitIds),
    period: fc.constantFrom(...periodIds),
  })
  .map((choice): AnalysisChoice => ({ ...choice, chart: chartsFor(choice)[0] ?? "bars" }));

test("an analysis drawn from the totals is the one drawn from the deals", () => {
  fc.assert(
    fc.property(fc.array(anyDeal, { maxLength: 60 }), anyChoice, (some, choice) => {
      const deals = someDeals(some);
      const rows = dealTotals(deals, today);
      const [row, funnel] = [totalsKey(choice.measure, choice.split), funnelKey].map((key) =>
        rows.find((one) => one.key === key),
      );
      if (!row || !funnel) throw new Error("a row is missing");
      const drawn = analysisFromTotals(row, funnel, choice);
      const whole = drawnOf(
        analyse({ today, deals, actions: [], segmentOf: () => null }, choice, createRandom(1)),
      );
      // Means need each value for their verdict.
      const verdict = drawn.verdict.type === "comparing" ? drawn.verdict : whole.verdict;
      expect(drawn).toEqual({ ...whole, verdict });
      expect(drawn.verdict.type === "comparing").toBe(
        measureOf(choice.measure).as === "mean" &&
          (whole.verdict.type === "within" || whole.verdict.type === "differs"),
      );
      expect(row.opportunities).toBe(deals.length);
    }),
    { numRuns: 400 },
  );
});
