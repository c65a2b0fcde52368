import { type Forecast, isotonic, reliabilityDiagram } from "./calibration";

/** Where the diagram of exact probabilities would lie, and whether this one strays further. */
export interface Consistency {
  /** Nine of ten diagrams of exact probabilities lie between these, one pair a point of the diagram. */
  readonly band: readonly { readonly low: number; readonly high: number }[];
  /** What the Brier score would gain by setting the probabilities right (CORP miscalibration). */
  readonly miscalibration: number;
  /** 95 of 100 exact forecasters show no more than this. */
  readonly limit: number;
}

/** Five hundred runs; fewer of many thousand forecasts, whose band is narrow anyway. */
const runsFor = (forecasts: number): number =>
  Math.max(100, Math.min(500, Math.round(5_000_000 / Math.max(1, forecasts))));

/**
 * Consistency band and miscalibration (Dimitriadis, Gneiting, Jordan 2021) by simulation: every outcome drawn anew at
 * its declared probability, and the isotonic fit made again.
 * @param random the source of chance, 0 up to not including 1
 */
export function consistencyOf(
  forecasts: readonly Forecast[],
  random: () => number,
  runs = runsFor(forecasts.length),
): Consistency {
  const points = reliabilityDiagram(forecasts);
  const weights = points.map(({ n }) => n);
  const fits: number[][] = [];
  const gains: number[] = [];
  for (let run = 0; run < runs; run++) {
    const shares = points.map(({ declared, n }) => {
      let won = 0;
      for (let draw = 0; draw < n; draw++) if (random() < declared) won += 1;
      return won / n;
    });
    const fit = isotonic(shares, weights);
    fits.push(fit);
    gains.push(gainOf(points, shares, fit));
  }
  gains.sort((a, b) => a - b);
  const shares = points.map(
    ({ declared, n }) =>
      forecasts.filter((forecast) => forecast.declared === declared && forecast.won).length / n,
  );
  return {
    band: points.map((_, index) => {
      const values = fits.map((fit) => fit[index] ?? 0).sort((a, b) => a - b);
      return {
        low: values[Math.floor(runs * 0.05)] ?? 0,
        high: values[Math.min(runs - 1, Math.floor(runs * 0.95))] ?? 1,
      };
    }),
    miscalibration: gainOf(
      points,
      shares,
      points.map(({ actual }) => actual),
    ),
    limit: gains[Math.min(runs - 1, Math.floor(runs * 0.95))] ?? 1,
  };
}

/** Mean of (p - y)^2 - (fit - y)^2 over all forecasts, from the share that was won at each declared probability. */
function gainOf(
  points: readonly { readonly declared: number; readonly n: number }[],
  shares: readonly number[],
  fit: readonly number[],
): number {
  let [gain, all] = [0, 0];
  points.forEach(({ declared, n }, index) => {
    const won = shares[index] ?? 0;
    const fitted = fit[index] ?? 0;
    gain += n * (declared ** 2 - fitted ** 2 - 2 * won * (declared - fitted));
    all += n;
  });
  return all === 0 ? 0 : gain / all;
}
