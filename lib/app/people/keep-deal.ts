import type { Account } from "@/lib/model/people";
import type { Opportunity } from "@/lib/model/pipeline";
import type { CairnDatabase } from "@/lib/store/database";
import { markDealsChanged } from "@/lib/store/deals-revision";
import { plainRow } from "@/lib/store/record-rows";
import { findDeal } from "./find-deal";
import type { Identity } from "./identity";

/**
 * The opportunity that is on screen, which from now on is found by its key there, whatever it is called, and knows the
 * account that the page names. None is made: when it began, and what it is worth, no page tells. Inside the caller's
 * transaction over opportunities and meta.
 */
export async function keepDeal(
  database: CairnDatabase,
  who: Identity,
  account: Account | null,
): Promise<Opportunity | null> {
  const deal = await findDeal(database, who, account?.id ?? null);
  if (!deal) return null;
  const { dealKey } = who;
  const isKnown =
    !dealKey || (deal.keys?.some(({ site, key }) => site === dealKey.site && key === dealKey.key) ?? false);
  if (isKnown && (deal.account || !account)) return deal;
  const changed: Opportunity = {
    ...deal,
    account: deal.account ?? account?.id ?? null,
    ...(!isKnown && { keys: [...(deal.keys ?? []), dealKey].slice(-20) }),
  };
  await database.opportunities.put(plainRow(changed));
  await markDealsChanged(database);
  return changed;
}
