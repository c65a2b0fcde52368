import fc from "fast-check";
import { expect, test } from "vitest";
import { sparklinePath } from "@/components/figures/sparkline-path";
import { stoneLevels } from "@/components/mark/stone-levels";

test("a sparkline stays in its box, whatever its values", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 7 }),
      (values) => {
        const path = sparklinePath(values, Math.max(...values), 96, 20);
        const points = [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map((found) => [
          Number(found[1]),
          Number(found[2]),
        ]);
        expect(points).toHaveLength(values.length);
        for (const [x = -1, y = -1] of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(96);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(20);
        }
      },
    ),
  );
});

test("one value makes no line", () => {
  expect(sparklinePath([3], 3, 96, 20)).toBe("");
});

test("as many stones as the state says, the top one growing with the strength", () => {
  expect(stoneLevels("forming", 0.25)).toEqual([0.5, 0, 0]);
  expect(stoneLevels("holding", 0.65).map((level) => Math.round(level * 100) / 100)).toEqual([1, 0.5, 0]);
  expect(stoneLevels("marker", 1)).toEqual([1, 1, 1]);
  fc.assert(
    fc.property(
      fc.constantFrom("forming", "holding", "marker"),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (state, strength) => {
        const levels = stoneLevels(state, strength);
        const stones = levels.filter((level) => level > 0).length;
        expect(stones).toBe({ forming: 1, holding: 2, marker: 3 }[state]);
        for (const level of levels) expect(level).toBeLessThanOrEqual(1);
      },
    ),
  );
});
