import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareCounts,
  compareMedians,
  compareShares,
  compareWithExpected,
  compareWithRate,
} from "@/lib/figures/exact-test";

test("Fisher's exact limits: 8 of 10 against 2 of 10 differ, 7 of 10 against 3 of 10 don't", () => {
  // One tail of 8/2 against 2/8 is 0.0115, of 7/3 against 3/7 it is 0.0894.
  expect(compareShares(8, 10, 2, 10)).toBe("above");
  expect(compareShares(7, 10, 3, 10)).toBe("within");
  expect(compareShares(2, 10, 8, 10)).toBe("below");
});

test("two shares swapped give the verdict swapped, and equal ones are never apart", () => {
  const share = fc
    .integer({ min: 1, max: 200 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  const opposite = { above: "below", below: "above", within: "within" } as const;
  fc.assert(
    fc.property(share, share, ([x, n], [y, m]) => {
      expect(compareShares(y, m, x, n)).toBe(opposite[compareShares(x, n, y, m)]);
      expect(compareShares(x, n, x, n)).toBe("within");
    }),
  );
});

test("the published limits of a funnel at 25 %: 3 to 12 of 30 at 95 %", () => {
  expect([2, 3, 12, 13].map((x) => compareWithRate(x, 30, 0.25))).toEqual([
    "below",
    "within",
    "within",
    "above",
  ]);
});

test("counts against counts, and against an expected number", () => {
  expect(compareCounts(20, 20)).toBe("within");
  expect(compareCounts(30, 10)).toBe("above");
  // Poisson of mean 10: P(X <= 3) = 0.0103, P(X >= 18) = 0.0143, P(X >= 17) = 0.0270.
  expect([3, 4, 17, 18].map((n) => compareWithExpected(n, 10))).toEqual([
    "below",
    "within",
    "within",
    "above",
  ]);
});

test("chance alone says “apart” in no more than one of twenty", () => {
  let seed = 11;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const draw = () => Array.from({ length: 40 }, () => -Math.log(random()));
  const apart = Array.from({ length: 400 }, () => compareMedians(draw(), draw())).filter(
    (one) => one !== "within",
  );
  expect(apart.length).toBeLessThanOrEqual(26);
  const shifted = draw().map((value) => value + 3);
  expect(compareMedians(shifted, draw())).toBe("above");
});
