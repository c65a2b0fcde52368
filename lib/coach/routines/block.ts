import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";
import { clockOf } from "./clock";
import { type IndexedLog, type KeptCounts, type RoutineDays, cueDays, keptCounts } from "./kept";
import type { RoutineDay } from "./routine-log";

const noDays: ReadonlySet<LocalDay> = new Set();

function blockDays(routine: Routine, own: readonly RoutineDay[], members: readonly Member[]): RoutineDays {
  const kept = new Map<LocalDay, number>();
  const clock: RoutineDay[] = [];
  for (const day of own) {
    const due = members.filter((member) => member.due.has(day.day));
    if (due.length === 0) continue;
    clock.push(day);
    const isKept = (member: Member) => (member.kept.get(day.day) ?? 0) >= member.needed;
    if (routine.block?.rule === "any" ? due.some(isKept) : due.every(isKept)) kept.set(day.day, 1);
  }
  return { clock, kept };
}

interface Member {
  readonly due: ReadonlySet<LocalDay>;
  readonly kept: KeptCounts;
  /** How often in a day; a routine by the week needs one to be kept that day. */
  readonly needed: number;
}

/**
 * When a routine is due and how often it was kept. A block asks its members: on a day it counts those that
 * are due, all or any of them; a day on which none is due is not on its clock. A member that contains itself, or
 * that the log does not know, adds nothing.
 */
export function routineDays(routine: Routine, log: IndexedLog): RoutineDays {
  const before = log.found.get(routine.id);
  if (before) return before;
  const skipped = log.skipDays.get(routine.id) ?? noDays;
  const own = clockOf(routine, log.days, skipped, cueDays(routine, log));
  const kept = keptCounts(routine, log);
  const found = routine.block ? askMembers(routine, routine.block.of, own, kept, log) : { clock: own, kept };
  log.found.set(routine.id, found);
  return found;
}

function askMembers(
  routine: Routine,
  of: readonly string[],
  own: readonly RoutineDay[],
  kept: KeptCounts,
  log: IndexedLog,
): RoutineDays {
  const members = of.flatMap((id): Member[] => {
    const member = log.byId.get(id);
    if (!member || log.circular.has(id)) return [];
    const days = routineDays(member, log);
    const lives = days.clock.filter((day) => day.day >= member.from && (!member.to || day.day <= member.to));
    return [
      {
        due: new Set(lives.map((day) => day.day)),
        kept: days.kept,
        needed: member.per === "day" ? member.times : 1,
      },
    ];
  });
  const block = blockDays(routine, own, members);
  const ticked = new Map(block.kept);
  for (const [day, count] of kept) ticked.set(day, Math.max(count, ticked.get(day) ?? 0));
  return { clock: block.clock, kept: ticked };
}
