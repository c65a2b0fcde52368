/** A forecast that came to its end: what was declared, and whether it was won. */
export interface Forecast {
  readonly declared: number;
  readonly won: boolean;
}

/** The least number of closed deals for each claim (method: calibration-in-the-large, diagram, ECE). */
export const calibrationGates = { inTheLarge: 20, diagram: 50, expectedError: 200 } as const;

export interface Calibration {
  readonly n: number;
  /** Wins that the declared probabilities add up to, and those that came. */
  readonly announced: number;
  readonly came: number;
  /** Standard error of `announced` were every probability exact: sqrt(sum p(1-p)). */
  readonly standardError: number;
  /** Mean of (p - y)^2 (Brier 1950), and its skill over always saying the base rate. */
  readonly brier: number;
  readonly brierSkill: number | null;
  /** Steps of the isotonic fit: no arbitrary bins; empty below its gate. */
  readonly diagram: readonly { readonly declared: number; readonly actual: number; readonly n: number }[];
}

/** Reliability of declared probabilities; null below 20 closed deals, where nothing can be said. */
export function calibrate(forecasts: readonly Forecast[]): Calibration | null {
  const n = forecasts.length;
  if (n < calibrationGates.inTheLarge) return null;
  const announced = forecasts.reduce((sum, { declared }) => sum + declared, 0);
  const came = forecasts.filter(({ won }) => won).length;
  const variance = forecasts.reduce((sum, { declared }) => sum + declared * (1 - declared), 0);
  const brier = forecasts.reduce((sum, { declared, won }) => sum + (declared - Number(won)) ** 2, 0) / n;
  const base = came / n;
  return {
    n,
    announced,
    came,
    standardError: Math.sqrt(variance),
    brier,
    brierSkill: base === 0 || base === 1 ? null : 1 - brier / (base * (1 - base)),
    diagram: n >= calibrationGates.diagram ? reliabilityDiagram(forecasts) : [],
  };
}

/** The CORP reliability diagram (Dimitriadis, Gneiting, Jordan 2021): the isotonic fit of outcomes on forecasts. */
export function reliabilityDiagram(
  forecasts: readonly Forecast[],
): { declared: number; actual: number; n: number }[] {
  const byDeclared = new Map<number, { won: number; n: number }>();
  for (const { declared, won } of forecasts) {
    const entry = byDeclared.get(declared) ?? { won: 0, n: 0 };
    byDeclared.set(declared, { won: entry.won + Number(won), n: entry.n + 1 });
  }
  const points = [...byDeclared].sort(([a], [b]) => a - b);
  const fit = isotonic(
    points.map(([, { won, n }]) => won / n),
    points.map(([, { n }]) => n),
  );
  return points.map(([declared, { n }], index) => ({ declared, actual: fit[index] ?? 0, n }));
}

/**
 * Pool adjacent violators: the non-decreasing sequence nearest to `values` in weighted least squares
 * (Ayer et al. 1955).
 */
export function isotonic(values: readonly number[], weights: readonly number[]): number[] {
  const blocks: { value: number; weight: number; count: number }[] = [];
  values.forEach((value, index) => {
    blocks.push({ value, weight: weights[index] ?? 1, count: 1 });
    while (blocks.length > 1) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || before.value <= last.value) break;
      const weight = before.weight + last.weight;
      const pooled = (before.value * before.weight + last.value * last.weight) / weight;
      blocks.splice(-2, 2, { value: pooled, weight, count: before.count + last.count });
    }
  });
  return blocks.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
}
