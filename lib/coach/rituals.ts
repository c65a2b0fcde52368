import type { ActionKind } from "@/lib/model/action";
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
  readonly input: { readonly scheduledMinutes: number };
  readonly candidates: readonly RitualCandidate[];
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
  const fromDays = leastDays(verdicts);
  for (const kind of frequentKinds(window, fromDays)) {
    let rest = timesOf(kind, window);
    while (rest.length >= fromDays) {
      const found = densest(rest);
      const minute = minuteOf(rest[found.start + ((found.end - found.start) >> 1)] ?? 0);
      const verdict = verdicts.findLast(
        (said) => said.kind === kind && Math.abs(said.minute - minute) <= ritualRule.nearMinutes,
      );
      if (found.days < (verdict?.isRitual ? ritualRule.confirmedDays : ritualRule.days * ritualRule.share))
        break;
      if (verdict ? verdict.isRitual : !isExplainedByFrequency(rest, found, window)) {
        rituals.push({ kind, minute, minutes: usualLength({ kind, minute }, window, durations) });
      }
      rest = rest.copyWithin(found.start, found.end).subarray(0, rest.length - found.end + found.start);
    }
  }
  return rituals.sort((a, b) => a.minute - b.minute || (a.kind < b.kind ? -1 : 1));
}

/** Days that any ritual must touch: fewer where the person confirmed one. */
function leastDays(verdicts: readonly RitualVerdict[]): number {
  const isConfirmed = verdicts.some(({ isRitual }) => isRitual);
  return isConfirmed ? ritualRule.confirmedDays : ritualRule.days * ritualRule.share;
}

/** The candidate of a day that is this ritual: the one nearest to its time, at most 20 minutes off. */
export function instanceOf(
  ritual: Pick<Ritual, "kind" | "minute">,
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

/** A time of one kind and the day of the window that it lies on, in one number: they sort by time. */
const timeCode = (minute: number, dayIndex: number) => minute * 32 + dayIndex;
const minuteOf = (time: number) => time >> 5;
const dayIndexOf = (time: number) => time & 31;

/** The kinds that are found on enough days, in the order in which the window shows them. */
function frequentKinds(window: readonly CandidateDay[], fromDays: number): ActionKind[] {
  const byKind = new Map<ActionKind, { days: number; lastDay: number }>();
  for (let dayIndex = 0; dayIndex < window.length; dayIndex += 1) {
    for (const { kind } of window[dayIndex]?.candidates ?? []) {
      const found = byKind.get(kind);
      if (!found) byKind.set(kind, { days: 1, lastDay: dayIndex });
      else if (found.lastDay !== dayIndex) {
        found.days += 1;
        found.lastDay = dayIndex;
      }
    }
  }
  const frequent: ActionKind[] = [];
  for (const [kind, { days }] of byKind) if (days >= fromDays) frequent.push(kind);
  return frequent;
}

/** The times of one kind, in order; they stand until the next kind's are asked for. */
function timesOf(kind: ActionKind, window: readonly CandidateDay[]): Int32Array {
  let count = 0;
  for (let dayIndex = 0; dayIndex < window.length; dayIndex += 1) {
    for (const candidate of window[dayIndex]?.candidates ?? []) {
      if (candidate.kind !== kind) continue;
      if (count === times.length) times = doubled(times);
      times[count] = timeCode(candidate.minute, dayIndex);
      count += 1;
    }
  }
  return times.subarray(0, count).sort();
}

/** Room for the times of one kind, made once: this is asked every evening of years. */
let times = new Int32Array(256);

function doubled(room: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * room.length);
  larger.set(room);
  return larger;
}

const counts = new Int32Array(32);

/** A stretch of times, its end left out, and the days that it touches. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly days: number;
}

/** The stretch of at most 40 minutes (20 either way) that touches most days. */
function densest(times: Int32Array): Stretch {
  counts.fill(0);
  let best = { start: 0, end: 0, days: 0 };
  let start = 0;
  let days = 0;
  for (let end = 0; end < times.length; end += 1) {
    const newest = times[end] ?? 0;
    const day = dayIndexOf(newest);
    if (counts[day] === 0) days += 1;
    counts[day] = (counts[day] ?? 0) + 1;
    while (minuteOf(newest) - minuteOf(times[start] ?? 0) > 2 * ritualRule.nearMinutes) {
      const left = dayIndexOf(times[start] ?? 0);
      counts[left] = (counts[left] ?? 1) - 1;
      if (counts[left] === 0) days -= 1;
      start += 1;
    }
    if (days > best.days) best = { start, end: end + 1, days };
  }
  return best;
}

/**
 * Whether so many days would be touched by chance alone: the kind's rate is taken from the hour before, the hour
 * after and the whole day, whichever is highest, raised by what an ordinary day's peak may stand out from the hour
 * beside it (work has peaks, and the densest stretch is looked for every evening), and the number of days from the
 * binomial law.
 */
function isExplainedByFrequency(
  times: Int32Array,
  { start, end, days }: Stretch,
  window: readonly CandidateDay[],
): boolean {
  const [first, last] = [minuteOf(times[start] ?? 0), minuteOf(times[end - 1] ?? 0)];
  const near = ritualRule.neighbourMinutes;
  let [before, after] = [0, 0];
  for (const time of times) {
    const minute = minuteOf(time);
    if (minute < first && minute >= first - near) before += 1;
    else if (minute > last && minute <= last + near) after += 1;
  }
  let scheduled = 0;
  for (const { input } of window) scheduled += input.scheduledMinutes;
  const longest = Math.max(60, scheduled / window.length - 2 * ritualRule.nearMinutes);
  const whole = (times.length - (end - start)) / longest;
  const aMinute = (ritualRule.peak * Math.max(before / near, after / near, whole)) / window.length;
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

/** Room for one length a day of the window. */
const lengths = new Float64Array(ritualRule.days);

/** The middle of the known lengths of a ritual, else what is usual for its kind. */
function usualLength(
  ritual: Pick<Ritual, "kind" | "minute">,
  window: readonly CandidateDay[],
  durations: Durations,
): number {
  let count = 0;
  for (const { candidates } of window) {
    const minutes = instanceOf(ritual, candidates)?.minutes;
    if (typeof minutes !== "number") continue;
    lengths[count] = minutes;
    count += 1;
  }
  return count > 0
    ? (lengths.subarray(0, count).sort()[count >> 1] ?? 0)
    : typicalMinutes(durations, ritual.kind);
}
