import type { LeadScoring, LeadSign } from "@/lib/model/lead-scoring";
import type { LocalDay } from "@/lib/model/primitives";
import { type LeadScore, scoreLead, type SignAction, signsOf } from "./lead-score";

/** Whom a score is of. */
export type LeadOf =
  | { readonly account: string }
  | { readonly contact: string }
  | { readonly opportunity: string };

/** A lead with the names that it goes by. */
export interface Lead {
  readonly of: LeadOf;
  readonly name: string;
  /** The account behind it, for an opportunity. */
  readonly company: string | null;
  readonly segment: string | null;
  /** The account whose log counts for it as well; null for none. */
  readonly account: string | null;
}

export interface ScoredLead extends Lead {
  readonly score: LeadScore;
  /** Signs noted by hand or imported, which can be taken back. */
  readonly noted: readonly LeadSign[];
}

/** What scoring looks at. */
export interface LeadFacts {
  readonly actions: readonly (SignAction & {
    readonly account: string | null;
    readonly contact: string | null;
    readonly opportunity: string | null;
  })[];
  readonly noted: readonly LeadSign[];
  readonly scoring: LeadScoring;
  /** Signs of this day and later count. */
  readonly since: LocalDay;
}

/** The id that a lead is found by among actions and signs. */
export const leadId = (of: LeadOf): string =>
  "account" in of ? of.account : "contact" in of ? of.contact : of.opportunity;

/**
 * Leads with their scores, the highest first. An action counts for an opportunity where it names it, or names its
 * account and no other opportunity; for an account or a contact where it names them.
 */
export function scoreLeads(leads: readonly Lead[], facts: LeadFacts): ScoredLead[] {
  const byId = new Map<string, LeadFacts["actions"][number][]>();
  for (const action of facts.actions)
    for (const id of [action.account, action.contact, action.opportunity])
      if (id !== null) {
        const found = byId.get(id);
        if (found) found.push(action);
        else byId.set(id, [action]);
      }
  return leads
    .map((lead) => {
      const id = leadId(lead.of);
      const own = byId.get(id) ?? [];
      const ofAccount =
        "opportunity" in lead.of && lead.account !== null
          ? (byId.get(lead.account) ?? []).filter(({ opportunity }) => opportunity === null)
          : [];
      const noted = facts.noted.filter(
        (sign) => !sign.removedAt && [sign.account, sign.contact, sign.opportunity].includes(id),
      );
      const signs = signsOf([...own, ...ofAccount], noted, lead.segment, facts.since);
      return { ...lead, noted, score: scoreLead(signs, facts.scoring) };
    })
    .toSorted((a, b) => b.score.points - a.score.points || (a.name < b.name ? -1 : 1));
}
