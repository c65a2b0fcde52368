/**
 * The published exponential score of habit strength, as Loop Habit Tracker prints it: a memory of regularity,
 * never a streak. It measures recent regularity, not automaticity.
 */

/** Half-life, in repetitions of a routine that is due on every day of its clock. */
export const halfLifeDays = 13;

/**
 * How much of yesterday's strength stays: `0.5 ^ (sqrt(frequency) / 13)`.
 * `frequency` is the expected repetitions a day of the clock, above 0 (3 times in 5 days is 0.6).
 */
export function strengthMultiplier(frequency: number): number {
  return 0.5 ** (Math.sqrt(frequency) / halfLifeDays);
}

/**
 * The multiplier of one due day that stands for `1 / frequency` worked days (a Friday's review: 0.2), so that
 * the half-life stays `13 / sqrt(frequency)` worked days although the clock ticks on due days alone.
 */
export function dueDayMultiplier(frequency: number): number {
  return strengthMultiplier(frequency) ** (1 / frequency);
}

/** The strength after one occasion: `value` is how far it was kept, 0 to 1. All three stay within 0 to 1. */
export function nextStrength(strength: number, multiplier: number, value: number): number {
  return multiplier * strength + (1 - multiplier) * value;
}

/** Half-life in days of the clock of a routine expected `frequency` times a day. */
export function halfLife(frequency: number): number {
  return halfLifeDays / Math.sqrt(frequency);
}
