import { dayNumber } from "@/lib/coach/working-day/calendar-days";
import type { StageName } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";

/** One opportunity as the figures see it: where it stands, since when, and for how much. */
export interface Deal {
  readonly id: string;
  /** What it is called, where the source says so. */
  readonly name?: string | null;
  readonly owner: string | null;
  readonly account: string | null;
  readonly product: string | null;
  readonly segment: string | null;
  readonly origin: string | null;
  readonly stage: StageName;
  readonly createdOn: LocalDay | null;
  /** The day it was won or lost; null for an open deal. */
  readonly closedOn: LocalDay | null;
  readonly amount: number | null;
  readonly currency: string | null;
  /** As declared, 0 to 1. */
  readonly probability: number | null;
  readonly expectedClose: LocalDay | null;
}

/** How a deal ended, and whether it is still under way. */
export const isWon = (deal: Deal): boolean => deal.stage === "won";
export const isLost = (deal: Deal): boolean => deal.stage === "lost";
export const isOpen = (deal: Deal): boolean => !isWon(deal) && !isLost(deal);

/** Whole days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return dayNumber(to) - dayNumber(from);
}
