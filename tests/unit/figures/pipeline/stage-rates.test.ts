import fc from "fast-check";
import { expect, test } from "vitest";
import { slippage } from "@/lib/figures/pipeline/slippage";
import { stageRates } from "@/lib/figures/pipeline/stage-rates";
import { weightedPipeline } from "@/lib/figures/pipeline/weighted";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import { fourDeals, histories, many } from "./deals";

const { steps } = defaultSalesSetup;

test("rates by stage never fall towards closing, and are silent under twenty closed deals", () => {
  expect(stageRates(fourDeals, steps, "2026-03-01")).toBeNull();
  const count = fc.nat({ max: 25 });
  fc.assert(
    fc.property(fc.tuple(count, count, count, count), fc.tuple(count, count, count, count), (won, lost) => {
      const open = ["lead", "qualified", "proposal", "negotiation"] as const;
      const deals = open.flatMap((stage, index) => [
        ...many(won[index] ?? 0, `w${stage}`, [
          ["lead", "2026-01-01"],
          [stage, "2026-01-10"],
          ["won", "2026-02-01"],
        ]),
        ...many(lost[index] ?? 0, `l${stage}`, [
          ["lead", "2026-01-01"],
          [stage, "2026-01-10"],
          ["lost", "2026-02-01"],
        ]),
      ]);
      fc.pre(deals.length >= 20);
      const values = (stageRates(histories(deals), steps, "2026-03-01") ?? []).map(
        ({ rate: value }) => value,
      );
      expect(values).toHaveLength(4);
      expect(values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0) - 1e-12)).toBe(
        true,
      );
    }),
    { numRuns: 40 },
  );
});

test("an export that knows only ends gives every stage about the overall rate, never certainty", () => {
  const ends = histories([
    ...many(60, "w", [
      ["lead", "2026-01-01"],
      ["won", "2026-02-01"],
    ]),
    ...many(40, "l", [
      ["lead", "2026-01-01"],
      ["lost", "2026-02-01"],
    ]),
    ...many(5, "o", [
      ["lead", "2026-01-01"],
      ["qualified", "2026-01-01", { amount: 100 }],
    ]),
  ]);
  const rates = stageRates(ends, steps, "2026-03-01") ?? [];
  expect(rates.map(({ rate: value }) => Math.round(value * 100))).toEqual([60, 60, 60, 60]);
});

test("one large deal rules a small pipeline: its interval says so", () => {
  // A fixed sequence covers the unit interval evenly: no chance in a test.
  let step = 0;
  const random = (): number => (step = (step + 0.618_033_988_75) % 1);
  const { value, low, high } = weightedPipeline(
    [
      { amount: 100_000, probability: 0.5 },
      { amount: 1_000, probability: 0.9 },
    ],
    random,
  );
  expect(value).toBe(50_900);
  expect(low).toBeLessThanOrEqual(1_000);
  expect(high).toBeGreaterThanOrEqual(100_000);
});

test("slippage says nothing under twenty deals, then how far days and amounts moved, and of how many", () => {
  expect(slippage(fourDeals)).toMatchObject({ days: null, amount: null });
  const moved = histories(
    many(24, "m", [
      ["proposal", "2026-01-01", { amount: 1_000, expectedClose: "2026-02-01" }],
      ["won", "2026-02-11", { amount: 900 }],
    ]),
  );
  expect(slippage(moved)).toMatchObject({ days: { middle: 10, n: 24 }, amount: { middle: 0.9, n: 24 } });
});
