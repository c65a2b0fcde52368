import type { Nudge } from "@/lib/model/nudge";
import type { LocalDay } from "@/lib/model/primitives";
import type { Plan } from "@/lib/model/routine";
import type { Card, PatternView, RoutineView } from "@/lib/views/coaching";
import { routineOfPlan } from "../routines/keep-routine";

/** After "not useful" the same piece of coaching stays away for so many days. */
export const notUsefulDays = 30;

/** What the one card is chosen from. */
export interface CardFacts {
  readonly today: LocalDay;
  readonly patterns: readonly PatternView[];
  readonly plans: readonly Plan[];
  readonly routines: readonly RoutineView[];
  /** The nudges of the last days, with their answers. */
  readonly nudges: readonly (Nudge & { readonly day: LocalDay })[];
}

/**
 * The one card of the day, or null. A flagged pattern against which no plan runs comes first, the surest one; then
 * a plan that is due and not yet kept. What was answered today, or found not useful lately, stays away.
 */
export function cardOfDay(facts: CardFacts): Card | null {
  const flagged = facts.patterns
    .filter(({ state, plan }) => state === "flag" && plan === null)
    .sort((a, b) => (b.estimate?.probability ?? 0) - (a.estimate?.probability ?? 0));
  const cards: Card[] = [
    ...flagged.map((pattern) => ({
      type: "pattern" as const,
      id: `pattern ${pattern.pattern} ${pattern.raised ?? ""}`.trim(),
      pattern,
    })),
    ...facts.plans.flatMap((plan) => planCard(plan, facts.routines)),
  ];
  return cards.find((card) => !isAnswered(card, facts)) ?? null;
}

function planCard(plan: Plan, routines: readonly RoutineView[]): Card[] {
  const routine = routines.find(({ id }) => id === routineOfPlan(plan.id));
  if (!routine || !routine.dueToday || routine.keptToday || routine.skippedToday) return [];
  const { id, cue, act } = plan;
  return [{ type: "plan", id: `plan ${id}`, plan: { id, cue, act }, done: routine.done, due: routine.due }];
}

function isAnswered(card: Card, { nudges, today }: CardFacts): boolean {
  return nudges.some(
    ({ about, answer, day }) =>
      about === card.id && (answer === "not-useful" || (Boolean(answer) && day === today)),
  );
}
