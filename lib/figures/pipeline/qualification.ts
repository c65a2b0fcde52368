import type { SalesSetup } from "@/lib/model/sales-setup";

/** How much of the grid is known of one opportunity. */
export interface Qualification {
  readonly known: number;
  readonly of: number;
  readonly needed: number;
  readonly isQualified: boolean;
}

/** The score of the grid: criteria that were removed since count for nothing. */
export function qualificationOf(
  known: readonly string[],
  { criteria, criteriaNeeded }: Pick<SalesSetup, "criteria" | "criteriaNeeded">,
): Qualification {
  const answered = criteria.filter(({ id }) => known.includes(id)).length;
  const needed = Math.min(criteriaNeeded ?? criteria.length, criteria.length);
  return { known: answered, of: criteria.length, needed, isQualified: answered >= needed };
}
