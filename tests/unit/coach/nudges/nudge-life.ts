import type { NudgeCandidate, NudgeMoment, ShownNudge } from "@/lib/coach/nudges/moment";

const dayMs = 86_400_000;
const monday = Date.parse("2026-01-05T00:00:00Z");

/** The nth worked day of a Monday-to-Friday life that begins on 2026-01-05, at a minute after midnight, UTC. */
export function placeAt(workedDay: number, minute = 11 * 60) {
  const weekMs = monday + Math.floor(workedDay / 5) * 7 * dayMs;
  const atMs = weekMs + (workedDay % 5) * dayMs + minute * 60_000;
  return {
    atMs,
    day: new Date(atMs).toISOString().slice(0, 10),
    week: new Date(weekMs).toISOString().slice(0, 10),
    workedDay,
  };
}

export function momentAt(workedDay: number, fields: Partial<NudgeMoment> = {}): NudgeMoment {
  const minute = fields.minute ?? 11 * 60;
  return {
    ...placeAt(workedDay, minute),
    isWorked: true,
    minute,
    hours: [
      [9 * 60, 12 * 60 + 30],
      [13 * 60 + 30, 18 * 60],
    ],
    quiet: [],
    breakpoint: "mail-sent",
    typedSecondsAgo: null,
    isInMeeting: false,
    ...fields,
  };
}

export function candidateOf(fields: Partial<NudgeCandidate> = {}): NudgeCandidate {
  const about = fields.about ?? "reactive-email";
  return {
    about,
    wordings: [`${about}-1`, `${about}-2`, `${about}-3`],
    isDone: false,
    waitingSinceMs: null,
    reopenedAtMs: null,
    ...fields,
  };
}

export function shownAt(workedDay: number, fields: Partial<ShownNudge> = {}): ShownNudge {
  return {
    ...placeAt(workedDay),
    about: "reactive-email",
    wording: "reactive-email-1",
    answer: null,
    ...fields,
  };
}
