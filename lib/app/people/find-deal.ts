import type { Opportunity } from "@/lib/model/pipeline";
import type { CairnDatabase } from "@/lib/store/database";
import { nameKeyOf } from "@/lib/store/record-rows";
import type { Identity } from "./identity";

/**
 * The opportunity that a deal on screen is: by its key in that tool, else the only one of its name (two of one name
 * are told apart by their account, or not at all). Null where the page shows no deal, or one that is not known.
 */
export async function findDeal(
  database: CairnDatabase,
  { dealKey, dealName }: Identity,
  account: string | null = null,
): Promise<Opportunity | null> {
  if (!dealKey && !dealName) return null;
  const name = dealName ? nameKeyOf(dealName) : null;
  // No index leads to a name or key; a salesperson's deals are few enough to be looked through.
  const rows = await database.opportunities
    .filter(
      ({ record }) => hasKey(record, dealKey) || (name !== null && nameKeyOf(record.name ?? "") === name),
    )
    .limit(50)
    .toArray();
  const found = rows.map(({ record }) => record);
  const keyed = found.find((record) => hasKey(record, dealKey));
  if (keyed) return keyed;
  // One that is known under another key of the same tool is another deal.
  const named = found.filter(({ keys }) => !keys?.some(({ site }) => site === dealKey?.site));
  if (named.length <= 1) return named[0] ?? null;
  const there = named.filter((record) => account !== null && record.account === account);
  return there.length === 1 ? (there[0] ?? null) : null;
}

const hasKey = ({ keys }: Opportunity, key: Identity["dealKey"]): boolean =>
  Boolean(key) &&
  (keys ?? []).some((one) => one.site === key?.site && one.kind === key.kind && one.key === key.key);
