import type { PatternId } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import type { Plan, Routine, RoutineMatch } from "@/lib/model/routine";
import { isNegated } from "./negation";
import { type PlanTemplate, templatesFor } from "./templates";

/** What is wrong with a plan as it was written, and what to offer in its place. */
export type PlanProblem =
  | { readonly type: "empty"; readonly field: "cue" | "act" }
  | { readonly type: "negated"; readonly offer: readonly PlanTemplate[] };

/**
 * What an if-then plan lacks, or null where it can be followed. An act that says what one will not do is
 * answered with plans that say what to do instead.
 */
export function planProblem(cue: string, act: string, pattern: PatternId | null): PlanProblem | null {
  if (cue.trim() === "") return { type: "empty", field: "cue" };
  if (act.trim() === "") return { type: "empty", field: "act" };
  if (isNegated(act)) return { type: "negated", offer: templatesFor(pattern ?? "reactive-email") };
  return null;
}

/** The routine by which a plan is followed: once a worked day, by its actions or by one tick. */
export function routineOfPlan(plan: Plan, match: RoutineMatch, id: string, from: LocalDay): Routine {
  return {
    record: "routine",
    id,
    name: plan.act,
    from,
    match,
    times: 1,
    per: "day",
    plan: plan.id,
    cue: plan.cue,
  };
}
