import type { SummaryPeriod } from "./summary";

const dayMs = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * The days of an ISO week (`2026-W10`, Monday to Sunday) or of a month (`2026-03`); null for a text that names neither,
 * or a week that its year doesn't have.
 */
export function periodOf(id: string): SummaryPeriod | null {
  const week = /^(\d{4})-W(\d{2})$/.exec(id);
  if (week) return weekPeriod(id, Number(week[1]), Number(week[2]));
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (!month) return null;
  const [year, number] = [Number(month[1]), Number(month[2])];
  if (number < 1 || number > 12) return null;
  return { type: "month", id, from: iso(Date.UTC(year, number - 1, 1)), to: iso(Date.UTC(year, number, 0)) };
}

/** ISO 8601: the first week of a year is the one that holds the fourth of January. */
function weekPeriod(id: string, year: number, week: number): SummaryPeriod | null {
  const fourth = Date.UTC(year, 0, 4);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs;
  const monday = firstMonday + (week - 1) * 7 * dayMs;
  // The Thursday of a week says which year it belongs to.
  if (week < 1 || new Date(monday + 3 * dayMs).getUTCFullYear() !== year) return null;
  return { type: "week", id, from: iso(monday), to: iso(monday + 6 * dayMs) };
}
