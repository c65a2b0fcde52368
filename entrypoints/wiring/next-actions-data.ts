import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { type NextAction, nextActions, type RuleAction } from "@/lib/figures/next-actions";
import type { Action } from "@/lib/model/action";
import { firstSchedule } from "@/lib/model/calendar";
import type { NextActionRule } from "@/lib/model/next-action";
import type { LocalDay } from "@/lib/model/primitives";
import { type Result, succeed } from "@/lib/model/result";
import { readAll } from "./records";

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
  const [answers, accounts, contacts, opportunities, stages, schedules, absences, actions] =
    await Promise.all([
      readAll("next-action-answer"),
      readAll("account"),
      readAll("contact"),
      readAll("opportunity"),
      readAll("stage"),
      readAll("schedule"),
      readAll("absence"),
      readAll("action", { from: addDays(today, -daysBack), to: today }),
    ]);
  for (const read of [answers, accounts, contacts, opportunities, stages, schedules, absences, actions])
    if (!read.ok) return read;
  const calendar = createWorkingCalendar({
    schedules: schedules.ok && schedules.value.length > 0 ? schedules.value : [firstSchedule],
    absences: valuesOf(absences),
    presences: [],
  });
  const names = new Map([
    ...valuesOf(opportunities).map(({ id, name }) => [id, name ?? null] as const),
    ...valuesOf(accounts).map(({ id, name }) => [id, name ?? null] as const),
    ...valuesOf(contacts).map(({ id, name }) => [id, name] as const),
  ]);
  const found = nextActions(on, {
    accounts: valuesOf(accounts).map(({ id, segment, status, active, mergedInto }) => ({
      id,
      segment: segment ?? null,
      isActive: active !== false && status !== "former" && !mergedInto,
    })),
    actions: valuesOf(actions).flatMap(ruleAction).toSorted(byTime),
    closedOpportunities: closedOf(valuesOf(stages)),
    answered: new Set(valuesOf(answers).map(({ id }) => id)),
    addDays,
    addWorkedDays: (day, days) => workedDayAfter(day, days, (one) => calendar.isWorked(one)),
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

const valuesOf = <Value>(read: Result<Value[]>): Value[] => (read.ok ? read.value : []);
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

/** The day that is so many worked days later. */
function workedDayAfter(from: LocalDay, days: number, isWorked: (day: LocalDay) => boolean): LocalDay {
  let day = from;
  let left = days;
  // A year without a worked day ends the search: a schedule may have no hours at all.
  for (let steps = 0; left > 0 && steps < 366; steps++) {
    day = addDays(day, 1);
    if (isWorked(day)) left -= 1;
  }
  return left > 0 ? addDays(from, days) : day;
}

/** Every rule that was ever written here. */
export const readRules = (): Promise<Result<NextActionRule[]>> => readAll("next-action-rule");
