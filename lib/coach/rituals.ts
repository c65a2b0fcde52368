import type { ActionKind } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import type { RitualVerdict } from "@/lib/model/ritual";
import { type DayTotals, longestRitualMinutes, type RitualCandidate } from "./day-totals";
import { type Durations, typicalMinutes } from "./durations";
import { ritualRule } from "./thresholds";

/** A ritual as it stands: the same kind, near the same time, short. */
export interface Ritual {
  readonly kind: ActionKind;
  /** Minute of the day around which it begins: the middle of its times. */
  readonly minute: number;
  /** Usual length in minutes. */
  readonly minutes: number;
}

/** One of the last eligible days: what may be a ritual in it. */
export interface CandidateDay {
  readonly day: LocalDay;
  readonly candidates: readonly RitualCandidate[];
  readonly scheduledMinutes: number;
}

/** The candidates of a day that are short enough once unknown durations are filled in. */
export function shortCandidates(totals: DayTotals, durations: Durations): RitualCandidate[] {
  return totals.candidates.filter(
    ({ kind, minutes }) => (minutes ?? typicalMinutes(durations, kind)) <= longestRitualMinutes,
  );
}

/** The first look through the mail of a day: a ritual whatever its hour. Answers written in it have an initiative. */
export function firstLook(candidates: readonly RitualCandidate[]): RitualCandidate | undefined {
  return candidates.find(({ kind, internal }) => kind === "email" && !internal);
}

/**
 * The rituals of the last 20 eligible days (the newest last): times of one kind within 20 minutes of their middle
 * on at least 60 % of the 20, unless the kind is so frequent around them that chance explains it. What the person
 * confirmed needs no proof, what they denied is none.
 */
export function recogniseRituals(
  window: readonly CandidateDay[],
  durations: Durations,
  verdicts: readonly RitualVerdict[],
): Ritual[] {
  const rituals: Ritual[] = [];
  for (const [kind, times] of timesByKind(window)) {
    let rest = times;
    while (rest.length > 0) {
      const found = densest(rest);
      const inside = rest.slice(found.start, found.end);
      const middle = Math.round(((inside[0]?.minute ?? 0) + (inside.at(-1)?.minute ?? 0)) / 2);
      const verdict = verdicts.findLast(
        (said) => said.kind === kind && Math.abs(said.minute - middle) <= ritualRule.nearMinutes,
      );
      const enough = found.days >= (verdict?.isRitual ? 3 : ritualRule.days * ritualRule.share);
      if (!enough) break;
      if (verdict ? verdict.isRitual : !isExplainedByFrequency(inside, rest, found.days, window)) {
        rituals.push({
          kind,
          minute: medianOf(inside.map(({ minute }) => minute)),
          minutes: lengthOf(inside, kind, durations),
        });
      }
      rest = [...rest.slice(0, found.start), ...rest.slice(found.end)];
    }
  }
  return rituals.sort((a, b) => a.minute - b.minute || (a.kind < b.kind ? -1 : 1));
}

/** The candidate of a day that is this ritual: the one nearest to its time, at most 20 minutes off. */
export function instanceOf(
  ritual: Ritual,
  candidates: readonly RitualCandidate[],
): RitualCandidate | undefined {
  let best: RitualCandidate | undefined;
  for (const candidate of candidates) {
    if (candidate.kind !== ritual.kind) continue;
    const distance = Math.abs(candidate.minute - ritual.minute);
    if (distance <= ritualRule.nearMinutes && (!best || distance < Math.abs(best.minute - ritual.minute)))
      best = candidate;
  }
  return best;
}

interface Time {
  readonly minute: number;
  readonly minutes: number | null;
  readonly dayIndex: number;
}

function timesByKind(window: readonly CandidateDay[]): Map<ActionKind, Time[]> {
  const byKind = new Map<ActionKind, Time[]>();
  for (const [dayIndex, { candidates }] of window.entries()) {
    for (const { kind, minute, minutes } of candidates) {
      const times = byKind.get(kind);
      const time = { minute, minutes, dayIndex };
      if (times) times.push(time);
      else byKind.set(kind, [time]);
    }
  }
  for (const times of byKind.values()) times.sort((a, b) => a.minute - b.minute);
  return byKind;
}

/** The stretch of at most 40 minutes (20 either way) that touches most days. */
function densest(times: readonly Time[]): { start: number; end: number; days: number } {
  const counts = new Map<number, number>();
  let best = { start: 0, end: 0, days: 0 };
  let start = 0;
  for (let end = 0; end < times.length; end += 1) {
    const newest = times[end];
    if (!newest) break;
    counts.set(newest.dayIndex, (counts.get(newest.dayIndex) ?? 0) + 1);
    for (;;) {
      const oldest = times[start];
      if (!oldest || newest.minute - oldest.minute <= 2 * ritualRule.nearMinutes) break;
      const left = (counts.get(oldest.dayIndex) ?? 1) - 1;
      if (left === 0) counts.delete(oldest.dayIndex);
      else counts.set(oldest.dayIndex, left);
      start += 1;
    }
    if (counts.size > best.days) best = { start, end: end + 1, days: counts.size };
  }
  return best;
}

/**
 * Whether so many days would be touched by chance alone: the kind's rate is taken from the hour before, the hour
 * after and the whole day, whichever is highest, and the number of days from the binomial law.
 */
function isExplainedByFrequency(
  inside: readonly Time[],
  times: readonly Time[],
  days: number,
  window: readonly CandidateDay[],
): boolean {
  const [first, last] = [inside[0]?.minute ?? 0, inside.at(-1)?.minute ?? 0];
  const near = ritualRule.neighbourMinutes;
  const before = times.filter(({ minute }) => minute < first && minute >= first - near).length / near;
  const after = times.filter(({ minute }) => minute > last && minute <= last + near).length / near;
  const scheduled = window.reduce((sum, day) => sum + day.scheduledMinutes, 0) / window.length;
  const whole = (times.length - inside.length) / Math.max(60, scheduled - 2 * ritualRule.nearMinutes);
  const aMinute = Math.max(before, after, whole) / window.length;
  const byChance = 1 - Math.exp(-aMinute * (2 * ritualRule.nearMinutes + 1));
  return binomialTail(days, Math.max(window.length, days), byChance) > ritualRule.chance;
}

/** P(X >= k) for X binomial(n, p). */
function binomialTail(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let below = 0;
  if (p >= 1) return 1;
  for (let i = 0; i < k; i += 1) {
    below += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return Math.max(0, 1 - below);
}

function medianOf(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function lengthOf(times: readonly Time[], kind: ActionKind, durations: Durations): number {
  const known = times.flatMap(({ minutes }) => (minutes === null ? [] : [minutes])).sort((a, b) => a - b);
  return known.length > 0 ? medianOf(known) : typicalMinutes(durations, kind);
}
