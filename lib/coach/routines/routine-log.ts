import type { ActionKind, StoredAction } from "@/lib/model/action";
import type { LocalDay, Weekday } from "@/lib/model/primitives";
import type { Routine, Skip, Tick } from "@/lib/model/routine";

/** A day on which routines may be due: worked and watched. Leave, sickness and holidays are not among them. */
export interface RoutineDay {
  readonly day: LocalDay;
  readonly weekday: Weekday;
  /** The Monday of its week: what "n times a week" and the weekly skip are counted in. */
  readonly week: LocalDay;
  /** The weekdays on which the schedule of that time has hours. */
  readonly scheduled: readonly Weekday[];
  /** The kinds of action that archives tell of a day that only they know; absent where Cairn itself watched. */
  readonly told?: readonly ActionKind[];
}

/** What the strength of routines is computed from. Actions are the counted ones: not voided, each id once. */
export interface RoutineLog {
  readonly routines: readonly Routine[];
  readonly skips: readonly Skip[];
  readonly ticks: readonly Tick[];
  readonly actions: readonly StoredAction[];
  /** In order, each once, none after the day that is asked about. */
  readonly days: readonly RoutineDay[];
  /** Minutes of an action; where its own are unknown the kind's median, or null. */
  readonly minutesOf: (action: StoredAction) => number | null;
}
