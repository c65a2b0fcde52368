import { z } from "zod";
import { actionKind } from "@/lib/model/action";
import { segment } from "@/lib/model/people";
import { id, type LocalDay, localDay } from "@/lib/model/primitives";

/** A rule that proposes a next action by itself. */
export const nextActionRule = z.discriminatedUnion("when", [
  z.object({
    id,
    when: z.literal("after"),
    kind: actionKind,
    thenKind: actionKind,
    what: z.string().max(200),
    withinDays: z.int().min(0).max(365),
  }),
  z.object({
    id,
    when: z.literal("every"),
    segment,
    thenKind: actionKind,
    what: z.string().max(200),
    everyDays: z.int().min(1).max(730),
  }),
  z.object({
    id,
    when: z.literal("unanswered-quote"),
    thenKind: actionKind,
    what: z.string().max(200),
    onWorkedDay: z.int().min(1).max(60),
  }),
]);
export type NextActionRule = z.infer<typeof nextActionRule>;

/** A next action that a rule asks for. */
export const nextAction = z.object({
  rule: id,
  due: localDay,
  kind: actionKind,
  what: z.string(),
  account: id.nullable(),
  opportunity: id.nullable(),
});
export type NextAction = z.infer<typeof nextAction>;

/** What the rules look at: the account's last action of a kind, its segment, quotes that wait. */
export interface RuleFacts {
  readonly accounts: readonly { readonly id: string; readonly segment: z.infer<typeof segment> | null }[];
  /** Actions, newest last. */
  readonly actions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly day: LocalDay;
    readonly account: string | null;
    readonly opportunity: string | null;
  }[];
  readonly waitingQuotes: readonly {
    readonly id: string;
    readonly day: LocalDay;
    readonly account: string | null;
    readonly opportunity: string | null;
  }[];
  readonly addDays: (day: LocalDay, days: number) => LocalDay;
  /** The day that is so many worked days later. */
  readonly addWorkedDays: (day: LocalDay, days: number) => LocalDay;
  readonly today: LocalDay;
}

/** The next actions that the rules ask for and that were not done since, soonest first. */
export function nextActions(rules: readonly NextActionRule[], facts: RuleFacts): NextAction[] {
  return rules
    .flatMap((rule): NextAction[] => {
      if (rule.when === "after") return afterActions(rule, facts);
      if (rule.when === "every") return everyAccount(rule, facts);
      return facts.waitingQuotes.map(({ day, account, opportunity }) => ({
        rule: rule.id,
        due: facts.addWorkedDays(day, rule.onWorkedDay),
        kind: rule.thenKind,
        what: rule.what,
        account,
        opportunity,
      }));
    })
    .sort((a, b) => a.due.localeCompare(b.due));
}

/** Only the newest trigger of an account counts, and only while nothing of the asked kind followed it. */
function afterActions(rule: Extract<NextActionRule, { when: "after" }>, facts: RuleFacts): NextAction[] {
  const open = new Map<string, NextAction>();
  for (const { kind, day, account, opportunity } of facts.actions) {
    if (account === null) continue;
    if (kind === rule.thenKind) open.delete(account);
    if (kind === rule.kind) {
      const due = facts.addDays(day, rule.withinDays);
      open.set(account, { rule: rule.id, due, kind: rule.thenKind, what: rule.what, account, opportunity });
    }
  }
  return [...open.values()];
}

function everyAccount(rule: Extract<NextActionRule, { when: "every" }>, facts: RuleFacts): NextAction[] {
  const last = new Map<string, LocalDay>();
  for (const { kind, day, account } of facts.actions)
    if (account && kind === rule.thenKind) last.set(account, day);
  return facts.accounts
    .filter((account) => account.segment === rule.segment)
    .map(({ id: account }) => {
      const before = last.get(account);
      const due = before === undefined ? facts.today : facts.addDays(before, rule.everyDays);
      return { rule: rule.id, due, kind: rule.thenKind, what: rule.what, account, opportunity: null };
    });
}
