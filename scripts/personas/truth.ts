import type { PatternId } from "@/lib/model/pattern";
import type { PatternTruth } from "../../tests/personas/life";
import { traits } from "../../tests/personas/traits";

const windowDays = 20;
const shortestEpisode = 25;

/** A stretch in which a pattern truly was beyond its marker, long enough that it had to be found. */
export interface TrueEpisode {
  readonly from: number;
  readonly to: number;
}

const beyond = (pattern: PatternId, value: number, marker: number, tolerance: number): boolean =>
  traits[pattern].badSide === "above" ? value >= marker - tolerance : value <= marker + tolerance;

/**
 * The latent mean of the last 20 worked days, or of the days since the regime that holds began where they are
 * fewer: what the person was doing lately. A regime that is over still weighs on the mean until it has left it.
 */
export function latentMean(truth: PatternTruth, day: number): number {
  let from = Math.max(0, day - windowDays + 1);
  for (const regime of truth.regimes)
    if (day >= regime.from && day <= regime.to) from = Math.max(from, regime.from);
  let sum = 0;
  for (let i = from; i <= day; i++) sum += truth.latent[i] ?? 0;
  return sum / (day - from + 1);
}

/** Whether a flag on this day is true; with `strict` the marker itself must be passed. */
export function isTrueFlag(pattern: PatternId, truth: PatternTruth, day: number, strict = false): boolean {
  const tolerance = strict ? 0 : traits[pattern].tolerance;
  const marker = truth.marker[day] ?? traits[pattern].marker;
  const value = pattern === "neglected-accounts" ? recentCensus(truth, day) : latentMean(truth, day);
  return truth.condition[day] === true && beyond(pattern, value, marker, tolerance);
}

function recentCensus(truth: PatternTruth, day: number): number {
  const last = truth.latent.slice(Math.max(0, day - 9), day + 1);
  return last.reduce((sum, share) => sum + share, 0) / last.length;
}

/** The episodes of a pattern that a detector has to find: of 25 worked days or more, by the latent course. */
export function trueEpisodes(pattern: PatternId, truth: PatternTruth): TrueEpisode[] {
  const spans = pattern === "neglected-accounts" ? censusSpans(truth) : regimeSpans(pattern, truth);
  return spans.filter((span) => span.to - span.from + 1 >= shortestEpisode);
}

/** Of each regime, from the first to the last day on which the person's level was beyond the marker. */
function regimeSpans(pattern: PatternId, truth: PatternTruth): TrueEpisode[] {
  return truth.regimes.flatMap((regime) => {
    const isBeyond = (i: number): boolean => {
      const level = regime.shape === "intermittent" ? mean(truth.level, regime) : (truth.level[i] ?? 0);
      return truth.condition[i] === true && beyond(pattern, level, truth.marker[i] ?? 0, 0);
    };
    let from = regime.from;
    while (from <= regime.to && !isBeyond(from)) from++;
    let to = regime.to;
    while (to > from && !isBeyond(to)) to--;
    return from > regime.to ? [] : [{ from, to }];
  });
}

function mean(values: readonly number[], span: TrueEpisode): number {
  const part = values.slice(span.from, span.to + 1);
  return part.reduce((sum, value) => sum + value, 0) / part.length;
}

/** Runs of days with too many overdue accounts; a pause of under ten days does not end a run. */
function censusSpans(truth: PatternTruth): TrueEpisode[] {
  const spans: { from: number; to: number }[] = [];
  for (let i = 0; i < truth.latent.length; i++) {
    const isBad = truth.condition[i] === true && (truth.latent[i] ?? 0) >= (truth.marker[i] ?? 0);
    if (!isBad) continue;
    const last = spans.at(-1);
    if (last && i - last.to <= 10) last.to = i;
    else spans.push({ from: i, to: i });
  }
  return spans;
}
