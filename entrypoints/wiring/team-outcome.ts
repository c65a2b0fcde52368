import type { Outcome } from "@/components/team/team-acts";
import type { Result } from "@/lib/model/result";
import type { Patience } from "@/lib/sharing/carriers/retry";

export const done: Outcome = { done: true };
/** It did not happen; `why` names a sentence of `sharing.json`. */
export const notDone = (why: string): Outcome => ({ done: false, why });

/** What the desk answered: its value, or why it was refused. */
type DeskAnswer = Result<{ readonly accepted: true } | { readonly accepted: false; readonly why: string }>;

/** What came of a request to the desk; `unanswered` names the sentence for when it could not answer. */
export function outcomeOf(answer: DeskAnswer, unanswered: string): Outcome {
  if (!answer.ok) return notDone(unanswered);
  return answer.value.accepted ? done : notDone(answer.value.why);
}

/** How often a carrier is asked before it counts as failed. */
export const patience: Patience = {
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  tries: 3,
  firstMs: 1_000,
};
