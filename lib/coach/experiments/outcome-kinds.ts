import type { RoutineMatch } from "@/lib/model/routine";
import { type OutcomeId, outcomeIds } from "@/lib/views/experiments";

/** What may be counted in an experiment: the nearest to the behaviour, and frequent enough. Never deals won. */
export const outcomeKinds: Readonly<Record<OutcomeId, RoutineMatch>> = {
  calls: { kinds: ["call"], initiative: "proactive" },
  meetings: { kinds: ["meeting", "visit", "demo"] },
  conversations: { kinds: ["email", "call"], initiative: "proactive" },
  followups: { kinds: ["email", "call"], initiative: "proactive", followsUp: true },
};

/** Which of the outcomes an experiment counts, by what it registered; null for another. */
export function outcomeIdOf(match: RoutineMatch): OutcomeId | null {
  const asText = ({ kinds, initiative, followsUp }: RoutineMatch): string =>
    [...kinds, initiative ?? "any", followsUp ?? false].join(" ");
  return outcomeIds.find((id) => asText(outcomeKinds[id]) === asText(match)) ?? null;
}
