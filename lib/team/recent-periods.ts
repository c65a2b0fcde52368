import type { LocalDay } from "@/lib/model/primitives";
import { periodOf } from "./period";
import type { SummaryPeriod } from "./summary";

const dayMs = 86_400_000;

/** The last `count` weeks and months up to the one that holds a day, newest first. */
export function recentPeriods(today: LocalDay, type: SummaryPeriod["type"], count: number): SummaryPeriod[] {
  const periods: SummaryPeriod[] = [];
  let day = today;
  while (periods.length < count) {
    const period = periodOf(type === "week" ? weekOf(day) : day.slice(0, 7));
    if (!period) break;
    periods.push(period);
    day = new Date(Date.parse(period.from) - dayMs).toISOString().slice(0, 10);
  }
  return periods;
}

/** The ISO week that a day lies in: `2026-W10`. Its Thursday says which year it belongs to. */
export function weekOf(day: LocalDay): string {
  const ms = Date.parse(day);
  const thursday = ms + (3 - ((new Date(ms).getUTCDay() + 6) % 7)) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}
