import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";
import { clockOf } from "./clock";
import { type IndexedLog, type KeptCounts, cueDays, keptCounts } from "./kept";
import type { RoutineDay } from "./routine-log";

/** What a routine's days look like before its strength: when it is due, and how often it was kept. */
export interface RoutineDays {
  readonly clock: readonly RoutineDay[];
  readonly kept: KeptCounts;
}

const none: RoutineDays = { clock: [], kept: new Map() };
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
 * are due, all or any of them; a day on which none is due is not on its clock. A block that contains itself,
 * or a member that the log does not know, adds nothing.
 */
export function routineDays(routine: Routine, log: IndexedLog, within: readonly string[] = []): RoutineDays {
  if (within.includes(routine.id)) return none;
  const skipped = log.skipDays.get(routine.id) ?? noDays;
  const own = clockOf(routine, log.days, skipped, cueDays(routine, log));
  const kept = keptCounts(routine, log);
  if (!routine.block) return { clock: own, kept };
  const members = routine.block.of.flatMap((id): Member[] => {
    const member = log.byId.get(id);
    if (!member) return [];
    const days = routineDays(member, log, [...within, routine.id]);
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
