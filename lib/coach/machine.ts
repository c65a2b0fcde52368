import type { PatternState } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import type { PatternEvidence } from "./evidence";
import type { Assessment } from "./patterns/pattern";
import { daysCounted } from "./recent-bits";
import { decision, gate, type PatternThresholds } from "./thresholds";

/** A time in `flag`: the evenings on which evidence began and ceased to suffice. */
export interface Episode {
  readonly raised: LocalDay;
  readonly cleared: LocalDay | null;
}

/** Where a pattern stands by an evening, as it was lived: a later insight never rewrites an episode. */
export interface Machine {
  readonly state: PatternState;
  readonly episodes: readonly Episode[];
  /** Count of worked days on the evening of the last clearing. */
  readonly clearedAt: number | null;
  /** Evenings in a row, the last included, on which the evidence would have sufficed. */
  readonly sufficed: number;
}

export const firstMachine: Machine = {
  state: "learning",
  episodes: [],
  clearedAt: null,
  sufficed: 0,
};

/** One worked evening of one pattern. */
export interface Evening {
  readonly day: LocalDay;
  readonly workedDays: number;
  readonly eligible: boolean;
  readonly off: boolean;
  readonly evidence: PatternEvidence | undefined;
  readonly thresholds: PatternThresholds;
  readonly assessment: Assessment;
}

/** The state machine of method.md 1.6: gate, hysteresis and refractory time, all in worked days. */
export function nextEvening(before: Machine, evening: Evening): Machine {
  const { day, workedDays, assessment, thresholds } = evening;
  if (evening.off) {
    const ended = endEpisode(before, day, workedDays);
    // Switched on again it rests first, rather than speak at once of what was contested.
    return { ...ended, state: "off", clearedAt: workedDays };
  }
  // A day that was not watched changes nothing, except that a pattern switched on again is no longer off.
  if (!evening.eligible && before.state !== "off") return before;
  if (before.state === "flag") {
    if (assessment.probability >= decision.clear) return before;
    return { ...endEpisode(before, day, workedDays), state: "ok" };
  }
  if (!isGateOpen(evening)) {
    const known = before.state === "ok" || before.state === "watch";
    return inState(before, known ? "ok" : "learning", 0);
  }
  const rested = before.clearedAt === null || workedDays - before.clearedAt > decision.refractoryDays;
  const { raise, raiseEvenings } = thresholds;
  const sufficed = suffices(evening, raise) ? before.sufficed + 1 : 0;
  if (rested && sufficed >= raiseEvenings) {
    const episodes = [...before.episodes, { raised: day, cleared: null }];
    return { ...before, state: "flag", episodes, sufficed: 0 };
  }
  return inState(before, assessment.probability >= decision.watch ? "watch" : "ok", sufficed);
}

/** Whether the evening's evidence would suffice at this probability. */
function suffices({ eligible, assessment }: Evening, least: number): boolean {
  return eligible && assessment.probability >= least && assessment.mayRaise;
}

/** Most evenings change nothing, and make nothing new. */
function inState(before: Machine, state: PatternState, sufficed: number): Machine {
  const isSame = before.state === state && before.sufficed === sufficed;
  return isSame ? before : { ...before, state, sufficed };
}

/** Whether there is enough to tell: learning is over, and days and denominators suffice. */
export function isGateOpen({
  workedDays,
  evidence,
  thresholds,
}: Pick<Evening, "workedDays" | "evidence" | "thresholds">): boolean {
  if (!evidence || workedDays < gate.learningDays) return false;
  return daysCounted(evidence.recent) >= gate.eligibleDays && evidence.total >= thresholds.leastInAll;
}

function endEpisode(machine: Machine, day: LocalDay, workedDays: number): Machine {
  const open = machine.episodes.at(-1);
  if (machine.state !== "flag" || !open) return machine;
  const episodes = [...machine.episodes.slice(0, -1), { ...open, cleared: day }];
  return { ...machine, clearedAt: workedDays, episodes };
}
