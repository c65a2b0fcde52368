import type { RoutineMatch } from "@/lib/model/routine";
import type { OutcomeId } from "@/lib/views/experiments";

/** What may be counted in an experiment: the nearest to the behaviour, and frequent enough. Never deals won. */
export const outcomeKinds: Readonly<Record<OutcomeId, RoutineMatch>> = {
  calls: { kinds: ["call"], initiative: "proactive" },
  meetings: { kinds: ["meeting", "visit", "demo"] },
  conversations: { kinds: ["email", "call"], initiative: "proactive" },
  followups: { kinds: ["email", "call"], initiative: "proactive", followsUp: true },
};
