import type { ActionKind } from "@/lib/model/action";
import type { ActionGroup } from "./day-totals";
import { defaultMinutes, durationsBeforeMedian } from "./thresholds";

/** Known durations of one kind: the whole minutes that occurred, shortest first, how often each, and how many in all. */
export interface DurationCounts {
  readonly total: number;
  readonly minutes: readonly number[];
  readonly counts: readonly number[];
}
export type Durations = Readonly<Record<string, DurationCounts>>;

/** The median of a kind's known durations in minutes; its default until there are ten. */
export function typicalMinutes(durations: Durations, kind: ActionKind): number {
  const known = durations[kind];
  if (!known || known.total < durationsBeforeMedian)
    return defaultMinutes[kind] ?? defaultMinutes["other"] ?? 15;
  const low = Math.floor((known.total - 1) / 2);
  const high = Math.floor(known.total / 2);
  const { minutes, counts } = known;
  let [passed, lower] = [0, -1];
  for (let index = 0; index < counts.length; index += 1) {
    passed += counts[index] ?? 0;
    if (lower < 0 && low < passed) lower = minutes[index] ?? 0;
    if (high < passed) return (lower + (minutes[index] ?? 0)) / 2;
  }
  return 0;
}

/** The durations with those of a day added and those of its rituals left out. */
export function addDurations(
  durations: Durations,
  groups: readonly ActionGroup[],
  rituals: readonly { readonly kind: ActionKind; readonly minutes: number | null }[],
): Durations {
  const next: Record<string, DurationCounts> = { ...durations };
  const open: Opened = new Map();
  for (const { kind, durations: known } of groups)
    if (known.length > 0) {
      const counts = opened(open, durations, kind);
      for (const pair of known) addCount(counts, pair[0], pair[1]);
    }
  for (const { kind, minutes } of rituals)
    if (minutes !== null) addCount(opened(open, durations, kind), minutes, -1);
  for (const [kind, counts] of open) next[kind] = counts;
  return next;
}

/** Counts being changed: their own, and the minutes that they share with those before until one is new or gone. */
interface OpenCounts {
  total: number;
  minutes: readonly number[];
  readonly counts: number[];
}

/** A kind is copied once, however many of a day's groups are of it. */
type Opened = Map<ActionKind, OpenCounts>;

function opened(open: Opened, durations: Durations, kind: ActionKind): OpenCounts {
  let counts = open.get(kind);
  if (!counts) open.set(kind, (counts = openCounts(durations[kind])));
  return counts;
}

function openCounts(known: DurationCounts | undefined): OpenCounts {
  if (!known) return { total: 0, minutes: [], counts: [] };
  return { total: known.total, minutes: known.minutes, counts: known.counts.slice() };
}

/** So many more (or fewer) of one duration; what comes to nothing is left out. */
function addCount(open: OpenCounts, minutes: number, count: number): void {
  let [low, high] = [0, open.minutes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open.minutes[middle] ?? 0) < minutes) low = middle + 1;
    else high = middle;
  }
  open.total += count;
  if (open.minutes[low] !== minutes) {
    open.minutes = open.minutes.toSpliced(low, 0, minutes);
    open.counts.splice(low, 0, count);
    return;
  }
  const sum = (open.counts[low] ?? 0) + count;
  if (sum === 0) {
    open.minutes = open.minutes.toSpliced(low, 1);
    open.counts.splice(low, 1);
  } else open.counts[low] = sum;
}
