import { logBetaBinomial } from "@/lib/coach/statistics/beta-binomial";
import type { Dynamics, Grid } from "@/lib/coach/statistics/grid-filter";
import type { ShareDay } from "@/lib/coach/statistics/share-filter";

const logit = (p: number) => Math.log(p / (1 - p));
const expit = (l: number) => 1 / (1 + Math.exp(-l));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A day with what it is weighed by. */
export interface PlainDay extends ShareDay {
  readonly dynamics: Dynamics;
}

/**
 * The share filter written down plainly from its formulas, a day at a time from all the days before: logarithms of
 * gamma functions, no tables, no running sums, nothing kept. Gives the weights of ordinary and of passing days.
 */
export function plainShareFilter(grid: Grid, days: readonly PlainDay[], standardRho: number): number[][] {
  const points = [...grid.points];
  const prior = [...grid.prior];
  let [ordinary, passing] = [prior, points.map(() => 0)];
  const past: { day: PlainDay; worth: number; excess: number; trials: number }[] = [];
  for (const day of days) {
    const shift = plainShift(past, day);
    const rho = plainCorrelation(past, standardRho);
    const means = points.map((p) => expit(logit(p) + shift));
    const logs = means.map((mean) => logBetaBinomial(day.x, day.n, mean, rho));
    const highest = Math.max(...logs);
    const likelihood = logs.map((log) => Math.exp(log - highest));
    past.push({
      day,
      worth: 1 / (1 + (day.n - 1) * rho),
      ...plainMoments(past.length, points, ordinary, passing, day, shift),
    });
    const { hazard, passingBegins, passingEnds } = day.dynamics;
    const inOrdinary = sum(ordinary);
    const average = sum(likelihood) / points.length;
    const moved = points.map(
      (_, i) => (1 - hazard) * (ordinary[i] ?? 0) + hazard * (prior[i] ?? 0) * inOrdinary,
    );
    const stays = points.map(
      (_, i) =>
        ((1 - passingBegins) * (moved[i] ?? 0) + passingEnds * (passing[i] ?? 0)) * (likelihood[i] ?? 0),
    );
    const away = points.map(
      (_, i) => ((1 - passingEnds) * (passing[i] ?? 0) + passingBegins * (moved[i] ?? 0)) * average,
    );
    const total = sum(stays) + sum(away);
    ordinary = stays.map((weight) => weight / total);
    passing = away.map((weight) => weight / total);
  }
  return [ordinary, passing];
}

type Past = readonly { day: PlainDay; worth: number; excess: number; trials: number }[];

function plainCorrelation(past: Past, standard: number): number {
  const trials = sum(past.map((one) => one.trials));
  if (past.length < 40 || trials <= 0) return standard;
  const estimate = sum(past.map(({ excess }) => excess)) / trials;
  const mixed = (estimate * past.length + standard * 40) / (past.length + 40);
  return Math.min(Math.max(0.25, standard), Math.max(0.05, mixed));
}

function plainMoments(
  daysBefore: number,
  points: readonly number[],
  ordinary: readonly number[],
  passing: readonly number[],
  { x, n }: PlainDay,
  shift: number,
) {
  if (n < 2 || daysBefore < 5) return { excess: 0, trials: 0 };
  const weights = points.map((_, i) => (ordinary[i] ?? 0) + (passing[i] ?? 0));
  const level = sum(points.map((p, i) => p * (weights[i] ?? 0)));
  const variance = sum(points.map((p, i) => (weights[i] ?? 0) * (p - level) ** 2));
  const expected = expit(logit(level) + shift);
  const spread = expected * (1 - expected);
  const unsure = variance / spread;
  const square = Math.min((x / n - expected) ** 2 / spread, 9 * (unsure + (1 + (n - 1) * 0.1) / n));
  return { excess: n * (square - unsure) - 1, trials: n - 1 };
}

function plainShift(past: Past, today: PlainDay): number {
  const phaseOf = (day: ShareDay) => (day.monthEnd ? 7 : day.weekday);
  const phases = Array.from({ length: 8 }, (_, phase) => {
    const days = past.filter(({ day }) => phaseOf(day) === phase);
    return {
      days: days.length,
      x: sum(days.map(({ day, worth }) => day.x * worth)),
      n: sum(days.map(({ day, worth }) => day.n * worth)),
    };
  });
  if (phases.slice(0, 7).some(({ days }) => days > 0 && days < 4)) return 0;
  const own = phases[phaseOf(today)];
  if (!own || own.days < 4) return 0;
  const all = (0.5 + sum(phases.map(({ x }) => x))) / (1 + sum(phases.map(({ n }) => n)));
  const drawn = ({ x, n }: { x: number; n: number }) => logit((x + 40 * all) / (n + 40)) - logit(all);
  const seen = phases.filter(({ days }) => days > 0);
  const centre = sum(seen.map((phase) => drawn(phase) * phase.days)) / sum(seen.map(({ days }) => days));
  return drawn(own) - centre;
}
