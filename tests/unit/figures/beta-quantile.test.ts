import fc from "fast-check";
import { expect, test } from "vitest";
import { betaCdf, betaQuantile } from "@/lib/figures/beta-quantile";

test.each([
  // Closed forms: Beta(1, b) and Beta(a, 1); the median of a symmetric one.
  [0.5, 1, 3, 1 - 0.5 ** (1 / 3)],
  [0.2, 4, 1, 0.2 ** (1 / 4)],
  [0.5, 7, 7, 0.5],
])("quantile %f of Beta(%f, %f)", (q, a, b, value) => {
  expect(betaQuantile(q, a, b)).toBeCloseTo(value, 7);
});

test("quantile and probability are each other's inverse, and grow together", () => {
  const shape = fc.double({ min: 0.3, max: 400, noNaN: true });
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(share, share, shape, shape, (q, other, a, b) => {
      expect(betaCdf(betaQuantile(q, a, b), a, b)).toBeCloseTo(q, 5);
      if (q < other) expect(betaQuantile(q, a, b)).toBeLessThanOrEqual(betaQuantile(other, a, b));
    }),
  );
});
