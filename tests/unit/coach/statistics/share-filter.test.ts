import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createLowShareGrid, createShareGrid } from "@/lib/coach/statistics/grid-filter";
import { addShareDay, createShareFilter } from "@/lib/coach/statistics/share-filter";
import { dynamics, expectedPassing, quoteDynamics } from "@/lib/coach/thresholds";
import { createChance } from "../life";
import { type PlainDay, plainShareFilter } from "./plain-filter";

/** So many days around a share that changes now and then, of 0 to 300 actions. */
function shareDays(seed: number, count: number): PlainDay[] {
  const chance = createChance(seed);
  let share = chance();
  return Array.from({ length: count }, (_, index) => {
    if (chance() < 0.02) share = chance();
    const n = chance() < 0.05 ? 160 + Math.floor(140 * chance()) : 1 + Math.floor(40 * chance());
    let x = 0;
    for (let i = 0; i < n; i += 1) if (chance() < share) x += 1;
    const kinds = [dynamics, dynamics, dynamics, expectedPassing, quoteDynamics];
    return {
      x,
      n,
      weekday: index % 5,
      monthEnd: index % 21 > 18,
      dynamics: kinds[Math.floor(chance() * kinds.length)] ?? dynamics,
    };
  });
}

test.each([
  ["shares", createShareGrid(0.58), 0.1],
  ["low shares", createLowShareGrid(0.25), 0.08],
] as const)(
  "%s: the filter is its formulas, written down plainly, to 1e-12 over 150 days",
  (_, grid, rho) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const days = shareDays(seed, 150);
        let filter = createShareFilter(grid);
        for (const day of days) filter = addShareDay(filter, grid, day, day.dynamics, rho);
        const plain = plainShareFilter(grid, days, rho).flat();
        expect(filter.weights.length).toBe(plain.length);
        for (const [i, weight] of plain.entries())
          expect(Math.abs((filter.weights[i] ?? Number.NaN) - weight)).toBeLessThan(1e-12);
      }),
      { numRuns: 10 },
    );
  },
);
