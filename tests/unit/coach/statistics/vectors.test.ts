import { expect, test } from "vitest";
import { betaBinomialLikelihood, logBetaBinomial } from "@/lib/coach/statistics/beta-binomial";
import {
  createShareGrid,
  meanOf,
  probabilityBeyond,
  quantileOf,
  stepFilter,
} from "@/lib/coach/statistics/grid-filter";
import { betaBelow, choiceLikelihood } from "@/lib/coach/statistics/likelihoods";
import { logBeta, logGamma } from "@/lib/coach/statistics/log-gamma";
import { dynamics } from "@/lib/coach/thresholds";

// Reference values computed beforehand with other software (SciPy and plain double-precision lgamma).
test.each([
  [18, 25, 0.7, 0.1, -2.422239360206815],
  [0, 5, 0.7, 0.1, -4.455840147764272],
  [25, 25, 0.92, 0.08, -1.118194490082626],
  [3, 4, 0.5, 0.2, -1.4759065198095773],
  [1, 1, 0.3, 0.1, -1.203972804325936],
])("Beta-Binomial: %i of %i at mean %f, correlation %f", (x, n, p, rho, expected) => {
  expect(logBetaBinomial(x, n, p, rho)).toBeCloseTo(expected, 10);
});

test("the grid filter, day by day", () => {
  const grid = createShareGrid(0.58);
  let weights = grid.prior;
  const days: [number, number, number, number, number, number][] = [
    [20, 24, 0.56551375974018, 0.7190532492614543, 0.5, 0.9],
    [17, 20, 0.7136957554859991, 0.7562596199224074, 0.6, 0.9],
    [22, 25, 0.8386837045562604, 0.7823795463546203, 0.66, 0.9],
    [0, 0, 0.8386837045562604, 0.7823795463546203, 0.66, 0.9],
    [19, 22, 0.8944625838255363, 0.7922760679170947, 0.68, 0.88],
    [24, 27, 0.9423473923210135, 0.8038189339183511, 0.7, 0.88],
    [15, 18, 0.951984268388069, 0.8030071944085051, 0.72, 0.88],
    [21, 24, 0.9696730959742914, 0.8078816536977663, 0.72, 0.88],
    [18, 20, 0.982988902604831, 0.8143695874256996, 0.74, 0.88],
  ];
  for (const [x, n, probability, mean, low, high] of days) {
    // A day below the pattern's least denominator leaves the filter as it is.
    if (n > 0)
      weights = stepFilter(weights, grid, dynamics.hazard, betaBinomialLikelihood(grid.points, x, n, 0.1));
    expect(probabilityBeyond(weights, grid.points, 0.7, "above")).toBeCloseTo(probability, 10);
    expect(meanOf(weights, grid.points)).toBeCloseTo(mean, 10);
    expect(quantileOf(weights, grid.points, 0.05)).toBeCloseTo(low, 10);
    expect(quantileOf(weights, grid.points, 0.95)).toBeCloseTo(high, 10);
  }
});

test("a pick of an ordinary case among 2 difficult and 8 others: log-likelihood ratio of .2 against .6", () => {
  const [at06 = 0, at02 = 0] = choiceLikelihood(Float64Array.of(0.6, 0.2), [
    { hard: 2, other: 8, picks: 1, pickedHard: 0 },
  ]);
  expect(Math.log(at02 / at06)).toBeCloseTo(0.09097177820572659, 12);
});

test("the product and the logarithms give one likelihood, whatever the volume", () => {
  const points = createShareGrid(0.5).points;
  for (const [x, n] of [
    [0, 3],
    [100, 150],
    [149, 150],
    [151, 151],
    [400, 900],
  ] as const) {
    const got = betaBinomialLikelihood(points, x, n, 0.1, 0.3);
    const shifted = points.map((p) => 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + 0.3))));
    const expected = shifted.map((p) => Math.exp(logBetaBinomial(x, n, p, 0.1)));
    const ratio = (got[24] ?? 0) / (expected[24] ?? 1);
    for (const [i, value] of got.entries()) expect(value / ratio / (expected[i] ?? 1)).toBeCloseTo(1, 8);
  }
});

test("log-gamma and the beta function at values with a closed form", () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  expect(logGamma(1)).toBeCloseTo(0, 13);
  expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12);
  expect(logGamma(171) / 706.573062245787).toBeCloseTo(1, 13);
  expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 13);
});

test("the regularised incomplete beta function: Beta(2, 3) below .6 is .8208", () => {
  expect(betaBelow(0.6, 2, 3)).toBeCloseTo(0.8208, 8);
  expect(betaBelow(0.6, 1, 1)).toBeCloseTo(0.6, 4);
});
