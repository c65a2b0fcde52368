import type { LocalDay } from "@/lib/model/primitives";
import { createShareGrid, probabilityBeyond, stepFilter } from "../statistics/grid-filter";
import { addDays } from "../working-day/calendar-days";
import type { RoutineStanding } from "./standing";

/** When a routine is said to slip: a gentle reminder, never a flag. */
export const slippingRule = {
  fall: 0.15,
  overDays: 30,
  below: 0.9,
  probability: 0.9,
  hazard: 1 / 120,
} as const;

/** Before anything is known: kept four times in five. */
const grid = createShareGrid(0.8);

/** The probability that a routine is now kept on fewer than nine of ten occasions, from its occasions so far. */
export function probabilityOfSlipping(values: readonly number[]): number {
  let weights = grid.prior;
  for (const value of values) {
    const likelihood = grid.points.map((share) => share ** value * (1 - share) ** (1 - value));
    weights = stepFilter(weights, grid, slippingRule.hazard, likelihood);
  }
  return probabilityBeyond(weights, grid.points, slippingRule.below, "below");
}

/**
 * Whether a routine is slipping on a day: its strength fell by 0.15 or more from its highest of the last 30 days,
 * and it is now kept less often than its target less 0.10 with a probability of 0.90.
 */
export function isSlipping(standing: RoutineStanding, day: LocalDay): boolean {
  const since = addDays(day, -slippingRule.overDays);
  const recent = standing.steps.filter((step) => step.day >= since);
  const highest = Math.max(0, ...recent.map((step) => Math.max(step.before, step.after)));
  if (highest - standing.strength < slippingRule.fall - 1e-12) return false;
  return probabilityOfSlipping(standing.steps.map(({ value }) => value)) >= slippingRule.probability;
}
