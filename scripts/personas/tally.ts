import type { PatternId } from "@/lib/model/pattern";
import type { DecoyName, Life } from "../../tests/personas/life";
import { isTrueFlag, trueEpisodes } from "./truth";
import type { Verdict } from "./verdict";

/** What one detector got right and wrong on one pattern of one life: plain data, so that it crosses threads. */
export interface Tally {
  readonly life: string;
  readonly pattern: PatternId;
  readonly weeks: number;
  readonly workedDays: number;
  readonly isHealthyLife: boolean;
  readonly trueFlags: number;
  readonly falseFlags: readonly number[];
  /** Worked days from the beginning of each true episode to its flag; Infinity where it never came. */
  readonly delays: readonly number[];
  /** Worked days from the end of a regime, or null where the life ended first. */
  readonly clearing: readonly number[];
  /** Flags raised again within one true episode. */
  readonly repeats: number;
  readonly flaggedDays: number;
  readonly decoys: readonly { name: DecoyName; isFlagged: boolean }[];
  /** Days on which the probability was .95 to .99, the sum of what was said, and on how many it was so. */
  readonly said: { days: number; sum: number; trueDays: number; strictlyTrueDays: number };
}

/** Compares a verdict with the truth of a life. */
export function tally(life: Life, pattern: PatternId, verdict: Verdict): Tally {
  const truth = life.truth.get(pattern);
  if (!truth) throw new Error(`the life ${life.name} has no truth for ${pattern}`);
  const last = life.workedDays.length - 1;
  const episodes = trueEpisodes(pattern, truth);
  const falseFlags: number[] = [];
  let trueFlags = 0;
  let flaggedDays = 0;
  for (const flag of verdict.episodes) {
    if (isTrueFlag(pattern, truth, flag.raised)) trueFlags++;
    else falseFlags.push(flag.raised);
    flaggedDays += (flag.cleared ?? last + 1) - flag.raised;
  }
  const delays: number[] = [];
  const clearing: number[] = [];
  let repeats = 0;
  for (const episode of episodes) {
    const during = verdict.episodes.filter(
      (flag) => flag.raised <= episode.to && (flag.cleared === null || flag.cleared > episode.from),
    );
    const first = during[0];
    delays.push(first ? Math.max(0, first.raised - episode.from) : Number.POSITIVE_INFINITY);
    repeats += Math.max(0, during.length - 1);
    const open = during.at(-1);
    // A life that goes on for at least a month after the episode shows how soon a flag goes.
    if (open && episode.to < last - 20 && (open.cleared === null || open.cleared > episode.to)) {
      clearing.push(open.cleared === null ? Number.POSITIVE_INFINITY : open.cleared - episode.to);
    }
  }
  const decoys = life.decoys
    .filter((decoy) => decoy.tempts.includes(pattern))
    .map((decoy) => ({
      name: decoy.name,
      isFlagged: falseFlags.some((day) => day >= decoy.from && day <= decoy.to + 3),
    }));
  const said = { days: 0, sum: 0, trueDays: 0, strictlyTrueDays: 0 };
  for (const [day, probability] of (verdict.probability ?? []).entries()) {
    if (probability === null || probability < 0.95 || probability >= 0.99) continue;
    said.days++;
    said.sum += probability;
    // The probability speaks of the share alone; the pattern's other conditions are judged with the flag.
    const bare = { ...truth, condition: truth.condition.map(() => true) };
    if (isTrueFlag(pattern, bare, day)) said.trueDays++;
    if (isTrueFlag(pattern, bare, day, true)) said.strictlyTrueDays++;
  }
  return {
    life: life.name,
    pattern,
    weeks: life.weeks,
    workedDays: life.workedDays.length,
    isHealthyLife: [...life.truth.values()].every((one) => one.regimes.length === 0),
    trueFlags,
    falseFlags,
    delays,
    clearing,
    repeats,
    flaggedDays,
    decoys,
    said,
  };
}
