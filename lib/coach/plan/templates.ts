import { type PatternId, patternIds } from "@/lib/model/pattern";
import type { RoutineMatch } from "@/lib/model/routine";

/** A ready-made if-then plan: its words are `plan.<id>-cue` and `plan.<id>-act` in the locales. */
export interface PlanTemplate {
  readonly id: string;
  readonly pattern: PatternId;
  /** Which actions show that it was followed; without kinds it is kept by a tick. */
  readonly match: RoutineMatch;
}

const proactive = (kinds: RoutineMatch["kinds"]): RoutineMatch => ({ kinds, initiative: "proactive" });

const matches: Record<PatternId, readonly RoutineMatch[]> = {
  "reactive-email": [proactive(["call"]), proactive(["email"])],
  "reactive-phone": [proactive(["call"]), { ...proactive(["call"]), minMinutes: 10 }],
  "back-office-overload": [proactive(["call", "email", "prospecting"]), { kinds: ["prospecting"] }],
  "quotation-overload": [{ ...proactive(["email", "call"]), followsUp: true }, proactive(["call"])],
  "constant-soliciting": [{ kinds: [] }, { kinds: [] }],
  "illusion-of-activity": [{ kinds: ["planning"] }, proactive(["call"])],
  "avoiding-hard-cases": [{ kinds: ["help-request"] }, { kinds: [] }],
  "neglected-accounts": [proactive(["call", "visit"]), proactive(["email", "call"])],
};

/** Two plans for each pattern, in the order in which they are offered. */
export const planTemplates: readonly PlanTemplate[] = patternIds.flatMap((pattern) =>
  matches[pattern].map((match, index) => ({ id: `${pattern}-${index + 1}`, pattern, match })),
);

/** The plans that may take the place of what a pattern showed. */
export function templatesFor(pattern: PatternId): readonly PlanTemplate[] {
  return planTemplates.filter((template) => template.pattern === pattern);
}
