import { expect, test } from "vitest";
import { createRandom } from "@/lib/app/sample/random";
import { calibrate, type Forecast } from "@/lib/figures/calibration";
import { consistencyOf } from "@/lib/figures/consistency";

const told = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Forecasts whose outcomes are drawn at `truth` of what was declared. */
function forecasts(n: number, seed: number, truth: (declared: number) => number): Forecast[] {
  const random = createRandom(seed);
  return Array.from({ length: n }, (_, index) => {
    const declared = told[index % told.length] ?? 0.5;
    return { declared, won: random() < truth(declared) };
  });
}

test("miscalibration is what the Brier score gains by the isotonic fit", () => {
  const list = forecasts(100, 3, (p) => p / 2);
  const { miscalibration } = consistencyOf(list, createRandom(1), 20);
  const { brier = 0, diagram = [] } = calibrate(list) ?? {};
  const fitOf = new Map(diagram.map(({ declared, actual }) => [declared, actual]));
  const fitted =
    list.reduce((sum, { declared, won }) => sum + ((fitOf.get(declared) ?? 0) - Number(won)) ** 2, 0) /
    list.length;
  expect(miscalibration).toBeCloseTo(brier - fitted, 12);
  expect(miscalibration).toBeGreaterThan(0);
});

test("exact forecasters are seldom called off, those who double their chances nearly always", () => {
  const isOff = (list: Forecast[], seed: number) => {
    const { miscalibration, limit } = consistencyOf(list, createRandom(seed), 200);
    return miscalibration > limit;
  };
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
  const exact = seeds.filter((seed) =>
    isOff(
      forecasts(100, seed, (p) => p),
      seed + 500,
    ),
  );
  const doubled = seeds.filter((seed) =>
    isOff(
      forecasts(100, seed, (p) => p / 2),
      seed + 500,
    ),
  );
  expect(exact.length).toBeLessThanOrEqual(8);
  expect(doubled.length).toBeGreaterThanOrEqual(57);
});

test("the band holds what was declared, and narrows with more forecasts", () => {
  const widthOf = (n: number) => {
    const { band } = consistencyOf(
      forecasts(n, 5, (p) => p),
      createRandom(2),
      300,
    );
    band.forEach(({ low, high }, index) => {
      expect(low).toBeLessThanOrEqual(told[index] ?? 0);
      expect(high).toBeGreaterThanOrEqual(told[index] ?? 1);
    });
    return band.reduce((sum, { low, high }) => sum + high - low, 0);
  };
  expect(widthOf(1_000)).toBeLessThan(widthOf(60) / 2);
});
