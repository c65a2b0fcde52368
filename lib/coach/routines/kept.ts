import type { StoredAction } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";
import { circularBlocks } from "./circular-blocks";
import { isCue, isMatch } from "./matching";
import type { RoutineDay, RoutineLog } from "./routine-log";

/** How often a routine was kept, by day; a day without an entry is a day on which it was not. */
export type KeptCounts = ReadonlyMap<LocalDay, number>;

/** What a routine's days look like before its strength: when it is due, and how often it was kept. */
export interface RoutineDays {
  readonly clock: readonly RoutineDay[];
  readonly kept: KeptCounts;
}

/** A log with its actions and ticks at hand by what routines look them up by. */
export interface IndexedLog extends RoutineLog {
  readonly byKind: ReadonlyMap<string, readonly StoredAction[]>;
  readonly hardPicks: readonly StoredAction[];
  readonly tickDays: ReadonlyMap<string, readonly LocalDay[]>;
  readonly skipDays: ReadonlyMap<string, ReadonlySet<LocalDay>>;
  readonly byId: ReadonlyMap<string, Routine>;
  /** Blocks that contain themselves. */
  readonly circular: ReadonlySet<string>;
  /** What was found of each routine so far: a hundred blocks of the same members ask each of them once. */
  readonly found: Map<string, RoutineDays>;
}

function grouped<Item, Value>(
  items: readonly Item[],
  key: (item: Item) => string,
  of: (item: Item) => Value,
) {
  const groups = new Map<string, Value[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(of(item));
    else groups.set(key(item), [of(item)]);
  }
  return groups;
}

/** Reads a log once, so that each routine need not. */
export function indexLog(log: RoutineLog): IndexedLog {
  const byId = new Map(log.routines.map((routine) => [routine.id, routine]));
  const standing = log.ticks.filter((tick) => !tick.voidedAt);
  const skips = grouped(
    log.skips,
    (skip) => skip.routine,
    (skip) => skip.day,
  );
  return {
    ...log,
    byKind: grouped(
      log.actions,
      (action) => action.kind,
      (action) => action,
    ),
    hardPicks: log.actions.filter((action) => action.hard === true),
    tickDays: grouped(
      standing,
      (tick) => tick.routine,
      (tick) => tick.day,
    ),
    skipDays: new Map([...skips].map(([routine, days]) => [routine, new Set(days)])),
    byId,
    circular: circularBlocks(byId),
    found: new Map(),
  };
}

/**
 * How often actions and ticks kept a routine, by day. Ticks of one day count once: they say "done today".
 * A block has none of its own; see `blockCounts`.
 */
export function keptCounts(routine: Routine, log: IndexedLog): KeptCounts {
  const counts = new Map<LocalDay, number>();
  for (const kind of new Set(routine.match.kinds)) {
    for (const action of log.byKind.get(kind) ?? []) {
      if (isMatch(routine.match, action, log.minutesOf)) {
        counts.set(action.day, (counts.get(action.day) ?? 0) + 1);
      }
    }
  }
  for (const day of new Set(log.tickDays.get(routine.id))) {
    // A tick says that the day's share is done, whatever the log saw of it.
    const share = routine.per === "day" ? routine.times : 1;
    counts.set(day, Math.max(counts.get(day) ?? 0, share));
  }
  return counts;
}

/** The days on which a routine's cue was seen, or null where it has none and is due on every day. */
export function cueDays(routine: Routine, log: IndexedLog): ReadonlySet<LocalDay> | null {
  const cue = routine.cueMatch;
  if (!cue) return null;
  const candidates =
    cue.kinds.length === 0 ? log.hardPicks : cue.kinds.flatMap((kind) => log.byKind.get(kind) ?? []);
  return new Set(candidates.filter((one) => isCue(cue, one, log.minutesOf)).map((one) => one.day));
}
