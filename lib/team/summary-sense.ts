import { wilson } from "@/lib/figures/wilson";
import { periodOf } from "./period";
import type { Summary } from "./summary";

/** What a share's interval may be off by, for a share comes rounded. */
const tolerance = 0.02;

/**
 * Whether the figures of a summary can all be true together. Whoever holds keys can sign anything: what Cairn itself makes
 * never contradicts itself, and what does would bring wrong numbers to the manager's pages.
 */
export function isSensible(summary: Summary): boolean {
  const { period, days, counts, patterns, figures, phases, deals, trials } = summary;
  return (
    isRealPeriod(period) &&
    [days.eligible, days.scheduled].every((count) => count <= daysOf(period)) &&
    isDistinct(counts.map(({ kind }) => kind)) &&
    isDistinct(summary.shares.map(({ of }) => of)) &&
    summary.shares.every((share) => isRealShare(share, counts)) &&
    isDistinct(patterns.map(({ pattern }) => pattern)) &&
    patterns.every(({ low, high }) => low <= high) &&
    isDistinct(figures.map(({ figure }) => figure)) &&
    isDistinct(phases.map(({ phase }) => phase)) &&
    isDistinct(deals.map(({ segment, source }) => `${segment} ${source}`)) &&
    deals.every(({ won, closed }) => closed > 0 && won <= closed) &&
    isRealForecast(summary.forecast) &&
    isDistinct(trials.map(({ practice }) => practice)) &&
    trials.every(({ difference, low, high }) => low <= difference && difference <= high) &&
    isStruckOut(summary)
  );
}

const isDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

function isRealPeriod({ type, id, from, to }: Summary["period"]): boolean {
  const real = periodOf(id);
  return real !== null && real.type === type && real.from === from && real.to === to;
}

const daysOf = ({ from, to }: Summary["period"]): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** A share has the interval of its own counts, and counts no more than the actions that it is a share of. */
function isRealShare(told: Summary["shares"][number], counts: Summary["counts"]): boolean {
  const { of, share, low, high, n } = told;
  const x = Math.round(share * n);
  const real = wilson(x, n);
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= tolerance;
  if (n === 0 || !isNear(share, x / n) || !isNear(low, real.low) || !isNear(high, real.high)) return false;
  const kind = of === "email-started" ? "email" : of === "call-started" ? "call" : null;
  const counted = counts.find((one) => one.kind === kind);
  return !counted || (n <= counted.started + counted.answered && x <= counted.started);
}

/** Announced is a sum of probabilities, and its standard error that of as many of them. */
function isRealForecast(forecast: Summary["forecast"]): boolean {
  if (!forecast) return true;
  const { n, announced, came, standardError } = forecast;
  return came <= n && announced <= n + tolerance && standardError <= Math.sqrt(n) / 2 + tolerance;
}

/** What is said to be withheld is not told all the same. */
function isStruckOut({ withheld, counts, shares, patterns, figures, deals, trials }: Summary): boolean {
  const told = [
    ...counts.map(({ kind }) => `counts.${kind}`),
    ...shares.map(({ of }) => `shares.${of}`),
    ...patterns.map(({ pattern }) => `patterns.${pattern}`),
    ...figures.map(({ figure }) => `figures.${figure}`),
    ...deals.map(({ segment, source }) => `deals.${segment}-${source}`),
    ...trials.map(({ practice }) => `trials.${practice}`),
  ];
  const struck = new Set<string>(withheld);
  return told.every((line) => !struck.has(line));
}
