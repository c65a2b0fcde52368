import { expect, test } from "vitest";
import { binomialLimits } from "@/lib/figures/binomial-limits";
import { isotonic } from "@/lib/figures/calibration";
import { shrink } from "@/lib/figures/shrinkage";

test.each([
  [10, 0, 5, 0, 7],
  [20, 2, 9, 0, 11],
  [30, 3, 12, 1, 15],
  [50, 7, 19, 4, 23],
  [100, 17, 34, 12, 39],
])("exact funnel limits at a rate of one in four, n = %i", (n, low95, high95, low998, high998) => {
  expect(binomialLimits(n, 0.25, 0.95)).toEqual({ low: low95, high: high95 });
  expect(binomialLimits(n, 0.25, 0.998)).toEqual({ low: low998, high: high998 });
});

test("pool adjacent violators never decreases and keeps the weighted mean", () => {
  const values = [0, 1, 0, 0, 1, 0, 1, 1];
  const fit = isotonic(
    values,
    values.map(() => 1),
  );
  expect(fit).toEqual([0, 1 / 3, 1 / 3, 1 / 3, 0.5, 0.5, 1, 1].map((value) => expect.closeTo(value, 10)));
  expect(fit.reduce((a, b) => a + b)).toBeCloseTo(4, 10);
});

test("units that differ no more than chance are drawn together whole", () => {
  const { rho, rates, pooled } = shrink([
    { x: 25, n: 100 },
    { x: 26, n: 100 },
    { x: 24, n: 100 },
  ]);
  expect(rho).toBe(0);
  expect(rates).toEqual([pooled, pooled, pooled]);
});

test("a small unit is drawn closer to the pooled rate than a large one with the same rate", () => {
  const { rates, pooled, rho } = shrink([
    { x: 9, n: 12 },
    { x: 300, n: 400 },
    { x: 60, n: 400 },
    { x: 90, n: 300 },
  ]);
  expect(rho).toBeGreaterThan(0);
  const [small = 0, large = 0] = rates;
  expect(Math.abs(small - pooled)).toBeLessThan(Math.abs(large - pooled));
});
