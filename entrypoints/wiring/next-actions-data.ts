import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { addWorkedDays } from "@/lib/figures/pipeline/follow-up";
import { type NextAction, nextActions, type RuleAction } from "@/lib/figures/next-actions";
import type { Action } from "@/lib/model/action";
import type { NextActionRule } from "@/lib/model/next-action";
import type { LocalDay } from "@/lib/model/primitives";
import { type Result, succeed } from "@/lib/model/result";
import { allOf, readAll, readSchedules } from "./records";

/** What is due within so many days is told ahead. */
const aheadDays = 7;
/** How far back a trigger may lie: the longest rhythm of the rules, and two months of what waits. */
const leastDaysBack = 120;

/** What the rules ask for now, and the names of whom it concerns. */
export interface NextActionsRead {
  readonly actions: readonly NextAction[];
  readonly whoOf: (action: NextAction) => string | null;
  readonly hasRules: boolean;
}

/** Reads the person's rules and what they look at, and computes here what they ask for until a week ahead. */
export async function readNextActions(today: LocalDay): Promise<Result<NextActionsRead>> {
  const rules = await readAll("next-action-rule");
  if (!rules.ok) return rules;
  const on = rules.value.filter(({ isOn, removedAt }) => isOn && !removedAt);
  if (on.length === 0) return succeed({ actions: [], whoOf: () => null, hasRules: false });
  const daysBack = Math.max(
    leastDaysBack,
    ...on.map((rule) => (rule.when === "every" ? rule.everyDays + 1 : 0)),
  );
  const read = await allOf({
    answers: readAll("next-action-answer"),
    accounts: readAll("account"),
    contacts: readAll("contact"),
    opportunities: readAll("opportunity"),
    stages: readAll("stage"),
    schedules: readSchedules(),
    absences: readAll("absence"),
    actions: readAll("action", { from: addDays(today, -daysBack), to: today }),
  });
  if (!read.ok) return read;
  const { answers, accounts, contacts, opportunities, stages, schedules, absences, actions } = read.value;
  const calendar = createWorkingCalendar({ schedules, absences, presences: [] });
  const names = new Map([
    ...opportunities.map(({ id, name }) => [id, name ?? null] as const),
    ...accounts.map(({ id, name }) => [id, name ?? null] as const),
    ...contacts.map(({ id, name }) => [id, name] as const),
  ]);
  const found = nextActions(on, {
    accounts: accounts.map(({ id, segment, status, active, mergedInto }) => ({
      id,
      segment: segment ?? null,
      isActive: active !== false && status !== "former" && !mergedInto,
    })),
    actions: actions.flatMap(ruleAction).toSorted(byTime),
    closedOpportunities: closedOf(stages),
    answered: new Set(answers.map(({ id }) => id)),
    addDays,
    addWorkedDays: (day, days) => addWorkedDays(day, days, (one) => calendar.isWorked(one)),
    today,
  });
  const until = addDays(today, aheadDays);
  return succeed({
    actions: found.filter(({ due }) => due <= until),
    whoOf: ({ contact, account, opportunity }) =>
      [contact, account, opportunity]
        .map((id) => (id === null ? null : names.get(id)))
        .find((name) => name) ?? null,
    hasRules: true,
  });
}

const byTime = (a: RuleAction, b: RuleAction): number => Date.parse(a.at) - Date.parse(b.at);

function ruleAction({
  id,
  kind,
  day,
  at,
  initiative,
  account,
  contact,
  opportunity,
  followsUp,
  voidedAt,
  internal,
}: Action): RuleAction[] {
  if (voidedAt || internal || day === undefined) return [];
  return [
    {
      id,
      kind,
      day,
      at,
      initiative,
      account: account ?? null,
      contact: contact ?? null,
      opportunity: opportunity ?? null,
      followsUp: followsUp ?? null,
    },
  ];
}

function closedOf(stages: readonly { opportunity: string; at: string; stage: string }[]): Set<string> {
  const newest = new Map<string, { at: number; stage: string }>();
  for (const { opportunity, at, stage } of stages) {
    const atMs = Date.parse(at);
    if ((newest.get(opportunity)?.at ?? Number.NEGATIVE_INFINITY) <= atMs)
      newest.set(opportunity, { at: atMs, stage });
  }
  return new Set([...newest].flatMap(([id, { stage }]) => (stage === "won" || stage === "lost" ? [id] : [])));
}

/** Every rule that was ever written here. */
export const readRules = (): Promise<Result<NextActionRule[]>> => readAll("next-action-rule");
