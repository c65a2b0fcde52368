import { type Deal, isOpen } from "@/lib/figures/deal";
import type { DealField } from "./columns/deal-fields";
import type { DealMapping } from "./columns/mapping";
import type { Question } from "./question";

/** The fields without which figures stay empty. */
const wanted = ["createdAt", "closedAt", "amount"] as const;

/** A question for each field that no column was recognised for and that figures depend on. */
export function missingFields(
  columns: readonly string[],
  found: ReadonlyMap<DealField, number>,
): readonly Question[] {
  const ask = (column: DealField): Question => ({
    column,
    why: "no-column",
    examples: columns.filter((_, index) => ![...found.values()].includes(index)).slice(0, 5),
    fields: [column],
  });
  const outcome = found.has("stage") || found.has("status") ? [] : [ask("stage")];
  return [...outcome, ...wanted.filter((field) => !found.has(field)).map(ask)];
}

/** Amounts of several currencies can't be added up: asked about. */
export function mixedCurrencies(deals: readonly Deal[], column: string): readonly Question[] {
  const currencies = new Set(deals.flatMap(({ currency }) => (currency ? [currency] : [])));
  return currencies.size < 2
    ? []
    : [{ column, why: "mixed-currencies", examples: [...currencies].slice(0, 3), fields: ["amount"] }];
}

const contradicts = (deal: Deal): boolean =>
  !isOpen(deal) && deal.createdOn !== null && deal.closedOn !== null && deal.closedOn < deal.createdOn;

/**
 * Deals that closed before they began: one of the two columns is not what it seems (often day and month swapped). Asked
 * about with examples; where the person chose so, their dates are left out.
 */
export function closeBeforeStart(
  deals: readonly Deal[],
  column: string,
  mapping: DealMapping,
): { deals: readonly Deal[]; questions: readonly Question[] } {
  const wrong = deals.filter(contradicts);
  if (wrong.length === 0) return { deals, questions: [] };
  if (mapping.leaveOutContradictions) {
    const left = deals.map((deal) =>
      contradicts(deal) ? { ...deal, createdOn: null, closedOn: null } : deal,
    );
    return { deals: left, questions: [] };
  }
  const examples = wrong.slice(0, 3).map((deal) => `${deal.id}: ${deal.createdOn} > ${deal.closedOn}`);
  return {
    deals,
    questions: [{ column, why: "close-before-start", examples, fields: ["createdAt", "closedAt"] }],
  };
}

/**
 * Deals that ended on a day that the file doesn't tell: put on any other day they would be wrong in every figure of a
 * month. Asked about with examples, unless the dates themselves are in question; left out where the person chose so.
 */
export function endedUndated(
  deals: readonly Deal[],
  column: string,
  mapping: DealMapping,
  asked: readonly Question[],
): readonly Question[] {
  const isInQuestion = asked.some(({ why, fields }) => why !== "no-column" && fields.includes("closedAt"));
  const undated = deals.filter((deal) => !isOpen(deal) && deal.closedOn === null);
  if (mapping.leaveOutUndated || isInQuestion || undated.length === 0) return [];
  const examples = undated.slice(0, 3).map(({ id, name }) => name ?? id);
  return [{ column, why: "ended-undated", examples, fields: ["closedAt"] }];
}
