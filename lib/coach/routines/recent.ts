import type { Occasion } from "./occasions";

/** The number of occasions that "12 of the last 15" looks back on. */
export const recentOccasions = 15;

/** How many of the last due occasions were kept. */
export interface Recent {
  readonly done: number;
  readonly due: number;
}

function recentDays(occasions: readonly Occasion[]): Recent {
  const last = occasions.slice(-recentOccasions);
  return { done: last.filter((one) => one.value >= 1).length, due: last.length };
}

/**
 * For `n` times a week the occasions are those that each week expects, in proportion to its days on the
 * clock, rounded; the newest whole weeks whose sum is at most 15. A week is counted once it is over, or as
 * soon as all that it expects is done.
 */
function recentWeeks(occasions: readonly Occasion[], isWeekOver: (week: string) => boolean): Recent {
  const weeks = new Map<string, { expected: number; count: number }>();
  for (const one of occasions) {
    const week = weeks.get(one.week) ?? { expected: 0, count: 0 };
    weeks.set(one.week, { expected: week.expected + one.expected, count: week.count + one.count });
  }
  let [done, due] = [0, 0];
  for (const [week, { expected, count }] of [...weeks].reverse()) {
    const wanted = Math.min(recentOccasions, Math.round(expected));
    if (wanted === 0 || (!isWeekOver(week) && count < wanted)) continue;
    if (due + wanted > recentOccasions) break;
    due += wanted;
    done += Math.min(count, wanted);
  }
  return { done, due };
}

/** Done and due over the last 15 due occasions since the routine was begun; see docs/METHOD.md. */
export function recentOf(
  per: "day" | "week",
  occasions: readonly Occasion[],
  isWeekOver: (week: string) => boolean,
): Recent {
  return per === "week" ? recentWeeks(occasions, isWeekOver) : recentDays(occasions);
}
