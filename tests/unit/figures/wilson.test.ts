import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "@/lib/figures/wilson";

test("published values: 62 of 164 is 38 %, 31 to 45", () => {
  const { low, high } = wilson(62, 164);
  expect(low).toBeCloseTo(0.3073, 3);
  expect(high).toBeCloseTo(0.4541, 3);
});

test("the share lies inside, the interval inside 0 to 1, and more trials narrow it", () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (a, b) => {
      const [x, n] = [Math.min(a, b), Math.max(a, b, 1)];
      const { low, high } = wilson(x, n);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(x / n + 1e-12);
      expect(high).toBeGreaterThanOrEqual(x / n - 1e-12);
      const more = wilson(x * 4, n * 4);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});
