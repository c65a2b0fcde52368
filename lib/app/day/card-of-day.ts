import { aboutOfCard, reopenedMark } from "@/lib/coach/nudges/history";
import type { Nudge } from "@/lib/model/nudge";
import type { LocalDay } from "@/lib/model/primitives";
import type { Plan } from "@/lib/model/routine";
import type { Card, PatternView, RoutineView, Said } from "@/lib/views/coaching";
import { routineOfPlan } from "../routines/keep-routine";

/** After "not useful" the same piece of coaching stays away for so many days. */
export const notUsefulDays = 30;

/** What the one card is chosen from. */
export interface CardFacts {
  readonly today: LocalDay;
  readonly patterns: readonly PatternView[];
  readonly plans: readonly Plan[];
  readonly routines: readonly RoutineView[];
  /** The nudges of the last days, with their answers, in the order of time. */
  readonly nudges: readonly (Nudge & { readonly day: LocalDay })[];
}

/**
 * The one card of the day, or null. What was said today comes first, with its words; then a flagged pattern against
 * which no plan runs, the surest one; then a plan that is due and not yet kept. What was answered today, or found not
 * useful lately and not reopened since, stays away.
 */
export function cardOfDay(facts: CardFacts): Card | null {
  const nudge = facts.nudges.findLast(
    ({ day, wording, withheld }) => day === facts.today && wording && !withheld,
  );
  const said = nudge?.wording ? { wording: nudge.wording, breakpoint: nudge.breakpoint ?? null } : null;
  const flagged = facts.patterns
    .filter(({ state, plan }) => state === "flag" && plan === null)
    .sort((a, b) => (b.estimate?.probability ?? 0) - (a.estimate?.probability ?? 0))
    .map((pattern) => ({
      type: "pattern" as const,
      id: `pattern ${pattern.pattern} ${pattern.raised ?? ""}`.trim(),
      pattern,
      said: nudge?.about === pattern.pattern ? said : null,
    }));
  const cards: Card[] = [
    ...(nudge && said ? routineCard(nudge.about, said, facts.routines) : []),
    ...flagged.filter((card) => card.said),
    ...flagged.filter((card) => !card.said),
    ...facts.plans.flatMap((plan) => planCard(plan, facts.routines)),
  ];
  return cards.find((card) => !isAnswered(card, facts)) ?? null;
}

const isOpen = ({ dueToday, keptToday, skippedToday }: RoutineView): boolean =>
  dueToday && !keptToday && !skippedToday;

function routineCard(about: string, said: Said, routines: readonly RoutineView[]): Card[] {
  const routine = routines.find(({ id }) => about === `routine ${id}`);
  return routine && isOpen(routine) ? [{ type: "routine", id: about, routine, said }] : [];
}

function planCard(plan: Plan, routines: readonly RoutineView[]): Card[] {
  const routine = routines.find(({ id }) => id === routineOfPlan(plan.id));
  if (!routine || !isOpen(routine)) return [];
  const { id, cue, act } = plan;
  const { done, due } = routine;
  return [{ type: "plan", id: `plan ${id}`, plan: { id, cue, act }, done, due, said: null }];
}

function isAnswered(card: Card, { nudges, today }: CardFacts): boolean {
  const isReopened = (since: number) =>
    nudges.some((line, index) => index > since && line.withheld === reopenedMark && line.about === about);
  const about = aboutOfCard(card.id);
  return nudges.some(
    (line, index) =>
      line.about === card.id &&
      ((Boolean(line.answer) && line.day === today) || (line.answer === "not-useful" && !isReopened(index))),
  );
}
