import type { StoredAction } from "@/lib/model/action";
import type { RoutineCue, RoutineMatch } from "@/lib/model/routine";
import type { RoutineLog } from "./routine-log";

/** Whether an action is of the kind that a routine asks for. A match without kinds is kept by ticks alone. */
export function isMatch(
  match: RoutineMatch,
  action: StoredAction,
  minutesOf: RoutineLog["minutesOf"],
): boolean {
  if (!match.kinds.includes(action.kind)) return false;
  if (match.initiative && action.initiative !== match.initiative) return false;
  if (match.followsUp && !action.followsUp && action.choice !== "follow-up") return false;
  if (match.minMinutes) return (minutesOf(action) ?? 0) >= match.minMinutes;
  return true;
}

/** Whether an action is the cue that makes a routine due that day. */
export function isCue(cue: RoutineCue, action: StoredAction, minutesOf: RoutineLog["minutesOf"]): boolean {
  if (cue.hard && action.hard !== true) return false;
  return cue.kinds.length === 0 ? cue.hard === true : isMatch(cue, action, minutesOf);
}
