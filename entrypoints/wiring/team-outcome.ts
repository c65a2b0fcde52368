import type { Outcome } from "@/components/team/team-acts";
import type { Patience } from "@/lib/sharing/carriers/retry";

export const done: Outcome = { done: true };
/** It did not happen; `why` names a sentence of `sharing.json`. */
export const notDone = (why: string): Outcome => ({ done: false, why });

/** How often a carrier is asked before it counts as failed. */
export const patience: Patience = {
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  tries: 3,
  firstMs: 1_000,
};
