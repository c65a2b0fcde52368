import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "@/lib/app/sample/random";
import { dealsBehindFigure } from "@/lib/figures/pipeline/deals-behind";
import { pipelineFigures } from "@/lib/figures/pipeline/pipeline-figures";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import { deal, histories } from "./deals";

const asOf = "2026-11-23";

test("every count opens exactly the deals that it counted", () => {
  const stage = fc.constantFrom("lead", "qualified", "proposal", "negotiation", "won", "lost" as const);
  const way = fc.array(fc.tuple(stage, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 5,
  });
  const origin = fc.constantFrom("self", "referral", null);
  fc.assert(
    fc.property(fc.array(fc.tuple(way, origin), { minLength: 1, maxLength: 40 }), (made) => {
      const dayAt = (ago: number) =>
        new Date(Date.UTC(2026, 10, 23) - ago * 86_400_000).toISOString().slice(0, 10);
      const all = histories(
        made.map(([steps, from], index) =>
          deal(
            String(index),
            steps
              .toSorted((a, b) => b[1] - a[1])
              .map(
                ([name, ago, tenths]) =>
                  [
                    name as "lead",
                    dayAt(ago),
                    { probability: tenths / 10, amount: 10, expectedClose: dayAt(ago - 30) },
                  ] as const,
              ),
            { origin: from as "self" | null, nextStep: "2026-12-01" },
          ),
        ),
      );
      const view = pipelineFigures(all, defaultSalesSetup, asOf, createRandom(1));
      const n = (behind: Parameters<typeof dealsBehindFigure>[1]) =>
        dealsBehindFigure(all, behind, defaultSalesSetup, asOf).length;
      expect(n({ of: "open" })).toBe(view.open);
      expect(n({ of: "end", end: "won" })).toBe(view.won);
      expect(n({ of: "forecast", declared: null })).toBe(view.forecasts);
      expect(n({ of: "dated" })).toBe(view.slippage.dated);
      for (const { step, count, withNextStep, late } of view.stages) {
        expect(n({ of: "step", step })).toBe(count);
        expect(n({ of: "next-step", step })).toBe(withNextStep);
        expect(n({ of: "late", step })).toBe(late);
      }
      for (const { step, entered } of view.conversions) expect(n({ of: "entered", step })).toBe(entered);
      for (const { name, opened } of view.origins) expect(n({ of: "origin", name })).toBe(opened);
      for (const { month, won, open, created } of view.months) {
        expect(n({ of: "won-in", month })).toBe(won);
        expect(n({ of: "standing-in", month })).toBe(open);
        expect(n({ of: "created-in", month, name: null })).toBe(created.reduce((sum, one) => sum + one.n, 0));
        for (const one of created)
          expect(n({ of: "created-in", month, name: one.origin ?? "none" })).toBe(one.n);
      }
      for (const { declared, n: points } of view.calibration?.diagram ?? [])
        expect(n({ of: "forecast", declared })).toBe(points);
    }),
    { numRuns: 60 },
  );
});
