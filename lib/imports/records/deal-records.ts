import { type Deal, isOpen } from "@/lib/figures/deal";
import type { JournalRecord } from "@/lib/model/journal";
import type { Account } from "@/lib/model/people";
import type { Origin } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";
import { segmentOf } from "../lists/read-people";
import { createNoonOf, nameKey, recordId } from "./record-id";

const origins: readonly [Origin, RegExp][] = [
  ["referral", /referr|recommand|parrain|bouche|word of mouth|partner|partenaire/],
  ["existing-customer", /existing|customer base|client existant|upsell|cross|renew|renouvel/],
  ["outsourced", /outsourc|external|extern|sous-trait|agency|agence/],
  [
    "marketing",
    /market|web|inbound|entrant|organic|paid|social|campaign|campagne|salon|event|seo|ads?\b|offline|email/,
  ],
  ["self", /self|outbound|sortant|prospect|cold|own|commercial|sales/],
];

/** Which of Cairn's origins a source of an export means; null where its words say none. */
export function originOf(text: string | null): Origin | null {
  const folded = nameKey(text ?? "");
  return folded === "" ? null : (origins.find(([, words]) => words.test(folded))?.[0] ?? null);
}

/** Whether a deal ended on a day that its export doesn't tell: then there is no place for it in time. */
export const isTimeless = (deal: Deal): boolean => !isOpen(deal) && deal.closedOn === null;

/** Whether a deal has its place in time and its export doesn't tell when it began. */
export const isBegunUnknown = (deal: Deal): boolean => !isTimeless(deal) && deal.createdOn === null;

/**
 * The records of imported deals: their accounts first, then each opportunity with its stages as far as the export
 * knows them, one after the other. Where the export doesn't tell when a deal began, it is the day of its end, or `seenOn` for
 * an open one, marked as such; one that ended on a day that nobody knows has no place in time.
 * @param seenOn the day of the import
 */
export function* dealRecords(
  deals: readonly Deal[],
  source: string,
  timeZone: string,
  seenOn: LocalDay,
): Generator<JournalRecord> {
  const noonOf = createNoonOf(timeZone);
  const accounts = new Map<string, Account>();
  const accountIds = deals.map((deal) => accountOf(deal, source, accounts));
  yield* accounts.values();
  for (const [index, deal] of deals.entries()) {
    const account = accountIds[index] ?? null;
    if (isTimeless(deal)) continue;
    const begun = deal.createdOn ?? deal.closedOn ?? seenOn;
    const opportunity = recordId(source, "deal", deal.id);
    const createdAt = noonOf(begun);
    yield {
      record: "opportunity",
      id: opportunity,
      account,
      createdAt,
      ...(deal.createdOn === null && { createdEstimated: true }),
      name: deal.name?.slice(0, 300) ?? null,
      origin: originOf(deal.origin),
      owner: deal.owner,
      product: deal.product,
    };
    const declared = {
      amount: deal.amount,
      currency: deal.currency && /^[A-Z]{3}$/.test(deal.currency) ? deal.currency : null,
      probability: deal.probability,
      expectedClose: deal.expectedClose,
    };
    if (deal.stage !== "lead") yield { record: "stage", opportunity, at: createdAt, stage: "lead" };
    const at = deal.closedOn ? noonOf(deal.closedOn) : createdAt;
    yield { record: "stage", opportunity, at, stage: deal.stage, ...declared };
  }
}

function accountOf(deal: Deal, source: string, accounts: Map<string, Account>): string | null {
  if (deal.account === null) return null;
  const id = recordId(source, "account", nameKey(deal.account));
  const before = accounts.get(id);
  const segment = segmentOf(deal.segment) ?? before?.segment ?? null;
  const isCustomer = deal.stage === "won" || before?.status === "customer";
  accounts.set(id, {
    record: "account",
    id,
    name: deal.account,
    segment,
    status: isCustomer ? "customer" : "prospect",
    active: true,
  });
  return id;
}
