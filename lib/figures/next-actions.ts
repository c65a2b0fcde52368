import type { NextActionRule } from "@/lib/model/next-action";
import type { Segment } from "@/lib/model/people";
import type { LocalDay } from "@/lib/model/primitives";

type After = Extract<NextActionRule, { when: "after" }>;
type Every = Extract<NextActionRule, { when: "every" }>;
type UnansweredQuote = Extract<NextActionRule, { when: "unanswered-quote" }>;

/** A next action that a rule asks for, with the facts of its reason. */
export interface NextAction {
  /** Rule, whom it concerns and what set it off: the same while nothing new happened. */
  readonly id: string;
  readonly rule: NextActionRule;
  readonly due: LocalDay;
  readonly account: string | null;
  readonly contact: string | null;
  readonly opportunity: string | null;
  /** The day of what set it off; null for a first contact that never was. */
  readonly since: LocalDay | null;
}

/** An action as the rules see it. */
export interface RuleAction {
  readonly id: string;
  readonly kind: string;
  readonly day: LocalDay;
  /** In order of time within a day. */
  readonly at: string;
  readonly initiative: "proactive" | "reactive" | "none";
  readonly account: string | null;
  readonly contact: string | null;
  readonly opportunity: string | null;
  readonly followsUp: string | null;
}

/** What the rules look at. */
export interface RuleFacts {
  readonly accounts: readonly {
    readonly id: string;
    readonly segment: Segment | null;
    /** An account that is former or was merged into another asks for nothing. */
    readonly isActive: boolean;
  }[];
  /** Actions that stand, oldest first. */
  readonly actions: readonly RuleAction[];
  readonly closedOpportunities: ReadonlySet<string>;
  /** Ids of next actions that are done or were let go. */
  readonly answered: ReadonlySet<string>;
  readonly addDays: (day: LocalDay, days: number) => LocalDay;
  /** The day that is so many worked days later. */
  readonly addWorkedDays: (day: LocalDay, days: number) => LocalDay;
  readonly today: LocalDay;
}

/** What set off a rule so many days after its action was due is old news. */
const staleAfterDays = 60;

/** The next actions that the rules ask for and that were not done since, soonest first. */
export function nextActions(rules: readonly NextActionRule[], facts: RuleFacts): NextAction[] {
  const stale = facts.addDays(facts.today, -staleAfterDays);
  return rules
    .filter(({ isOn, removedAt }) => isOn && !removedAt)
    .flatMap((rule) => {
      if (rule.when === "after") return afterActions(rule, facts);
      if (rule.when === "every") return everyAccount(rule, facts);
      return unansweredQuotes(rule, facts);
    })
    .filter(({ id, due, rule }) => !facts.answered.has(id) && (rule.when === "every" || due >= stale))
    .toSorted((a, b) => compare(a.due, b.due) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const partyOf = ({ account, contact, opportunity }: RuleAction): string | null =>
  account ?? contact ?? opportunity;

const isSameParty = (one: RuleAction, other: RuleAction): boolean =>
  (one.opportunity !== null && one.opportunity === other.opportunity) ||
  (one.contact !== null && one.contact === other.contact) ||
  (one.account !== null && one.account === other.account);

const asked = (rule: NextActionRule, by: RuleAction, due: LocalDay): NextAction => ({
  id: `${rule.id} ${by.id}`,
  rule,
  due,
  account: by.account,
  contact: by.contact,
  opportunity: by.opportunity,
  since: by.day,
});

/** Only the newest trigger of a customer counts, and only while nothing of the asked kind followed it. */
function afterActions(rule: After, facts: RuleFacts): NextAction[] {
  const open = new Map<string, NextAction>();
  for (const action of facts.actions) {
    const party = partyOf(action);
    if (party === null) continue;
    // An answer to the customer is not what the rule asks for; one's own word is.
    if (action.kind === rule.thenKind && action.initiative !== "reactive") open.delete(party);
    if (
      action.kind === rule.kind &&
      !(action.opportunity && facts.closedOpportunities.has(action.opportunity))
    )
      open.set(party, asked(rule, action, facts.addDays(action.day, rule.withinDays)));
  }
  return [...open.values()];
}

function everyAccount(rule: Every, { accounts, actions, addDays, today }: RuleFacts): NextAction[] {
  const last = new Map<string, RuleAction>();
  for (const action of actions)
    if (action.account !== null && action.kind === rule.thenKind) last.set(action.account, action);
  return accounts
    .filter(({ segment, isActive }) => isActive && segment === rule.segment)
    .map(({ id: account }) => {
      const before = last.get(account);
      const nothing = { account, contact: null, opportunity: null };
      return before
        ? { ...asked(rule, before, addDays(before.day, rule.everyDays)), ...nothing }
        : { id: `${rule.id} never ${account}`, rule, due: today, since: null, ...nothing };
    });
}

/** Quotations after which the customer said nothing, and nobody followed up. */
function unansweredQuotes(rule: UnansweredQuote, facts: RuleFacts): NextAction[] {
  const { actions, closedOpportunities } = facts;
  return actions.flatMap((quote, place) => {
    if (quote.kind !== "quote" || (quote.opportunity && closedOpportunities.has(quote.opportunity)))
      return [];
    const isOver = actions
      .slice(place + 1)
      .some(
        (later) =>
          later.followsUp === quote.id ||
          (isSameParty(quote, later) &&
            (later.initiative === "reactive" || later.kind === rule.thenKind || later.kind === "quote")),
      );
    return isOver ? [] : [asked(rule, quote, facts.addWorkedDays(quote.day, rule.onWorkedDay))];
  });
}

/** The rules of the source, to be switched on as they are or changed. */
export const suggestedRules = [
  { id: "suggested-after-meeting", when: "after", kind: "meeting", thenKind: "email", withinDays: 2 },
  { id: "suggested-gold-visit", when: "every", segment: "gold", thenKind: "visit", everyDays: 122 },
  { id: "suggested-quote-call", when: "unanswered-quote", thenKind: "call", onWorkedDay: 5 },
] as const;
