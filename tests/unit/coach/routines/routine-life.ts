import type { RoutineDay, RoutineLog } from "@/lib/coach/routines/routine-log";
import type { StoredAction } from "@/lib/model/action";
import { type Weekday, weekdays } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";

const workingWeek: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];

/** `count` worked days from 2026-01-05 (a Monday) on; `scheduled` says which weekdays are worked. */
export function workedDays(count: number, scheduled: readonly Weekday[] = workingWeek): RoutineDay[] {
  const days: RoutineDay[] = [];
  for (let date = Temporal.PlainDate.from("2026-01-05"); days.length < count; date = date.add({ days: 1 })) {
    const weekday = weekdays[date.dayOfWeek - 1];
    if (!weekday || !scheduled.includes(weekday)) continue;
    days.push({
      day: date.toString(),
      weekday,
      week: date.subtract({ days: date.dayOfWeek - 1 }).toString(),
      scheduled,
    });
  }
  return days;
}

export const dayAt = (days: readonly RoutineDay[], index: number): string => days.at(index)?.day ?? "";

export function routineOf(fields: Partial<Routine> = {}): Routine {
  return {
    record: "routine",
    id: "r1",
    name: "Read the CRM",
    from: "2026-01-05",
    match: { kinds: ["crm-review"] },
    times: 1,
    per: "day",
    ...fields,
  };
}

let made = 0;
export function actionOn(day: string, fields: Partial<StoredAction> = {}): StoredAction {
  return {
    record: "action",
    id: `a${made++}`,
    at: `${day}T10:00:00+01:00`,
    day,
    kind: "crm-review",
    initiative: "none",
    ...fields,
  };
}

export function logOf(fields: Partial<RoutineLog>): RoutineLog {
  return {
    routines: [routineOf()],
    skips: [],
    ticks: [],
    actions: [],
    days: [],
    minutesOf: (action) => action.minutes ?? null,
    ...fields,
  };
}
