import type { NudgeCandidate } from "@/lib/coach/nudges/moment";
import { wordingsOf } from "@/lib/coach/nudges/wordings";
import { templatesFor } from "@/lib/coach/plan/templates";
import { isMatch } from "@/lib/coach/routines/matching";
import { isSlipping } from "@/lib/coach/routines/slipping";
import { routineStandings } from "@/lib/coach/routines/standing";
import { routinesOn } from "@/lib/coach/routines/today";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { StoredAction } from "@/lib/model/action";
import type { PatternId } from "@/lib/model/pattern";
import { eveningOf } from "../coach/evening";
import type { Ports } from "../ports";
import { readRoutineLog } from "../routines/routine-log";
import type { NudgeFacts } from "./nudge-facts";

/** So long after it was done, a thing counts as just done. */
const justDoneMs = 60 * 60_000;

/**
 * What may be said, most important first: the flagged pattern that is surest and has no plan yet, then a routine
 * that is slipping and due today. From what was known on the evening before.
 */
export async function nudgeCandidates(
  ports: Ports,
  { moment, reopened, answered }: Pick<NudgeFacts, "moment" | "reopened" | "answered">,
): Promise<NudgeCandidate[]> {
  const { database } = ports;
  const { patterns } = await eveningOf(ports, addDays(moment.day, -1));
  const log = await readRoutineLog(database, moment.day, moment.day);
  const flagged = patterns
    .filter(({ state, plan }) => state === "flag" && plan === null)
    .toSorted((a, b) => (b.estimate?.probability ?? 0) - (a.estimate?.probability ?? 0));
  const recent = log.actions.filter(({ at }) => moment.atMs - Date.parse(at) < justDoneMs);
  const states = new Map(routinesOn(log, moment.day).map((state) => [state.id, state]));
  const yesterday = { day: addDays(moment.day, -1), isRunning: false };
  const slipping = routineStandings(log, yesterday).filter(
    (standing) => isSlipping(standing, yesterday.day) && states.get(standing.id)?.isDue,
  );
  const base = (about: string) => ({
    about,
    waitingSinceMs: null,
    reopenedAtMs: reopened.get(about) ?? null,
    answered: answered.get(about),
  });
  return [
    ...flagged.map(({ pattern }) => ({
      ...base(pattern),
      wordings: wordingsOf(pattern),
      isDone: isJustDone(pattern, recent),
    })),
    ...slipping.map(({ id }) => ({
      ...base(`routine ${id}`),
      wordings: wordingsOf("routine"),
      isDone: states.get(id)?.isKept ?? false,
    })),
  ];
}

/** Whether what would be suggested was done within the hour. */
function isJustDone(pattern: PatternId, recent: readonly StoredAction[]): boolean {
  return templatesFor(pattern).some(({ match }) =>
    recent.some((action) => isMatch(match, action, ({ minutes }) => minutes ?? null)),
  );
}
