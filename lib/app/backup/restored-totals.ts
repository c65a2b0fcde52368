import { mergeDayTotals } from "@/lib/coach/add-to-day-totals";
import { createDayTotals, type DayTotals, dayTotalsVersion } from "@/lib/coach/day-totals";
import type { ZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { StoredAction } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { recomputeTotals } from "@/lib/store/day-totals-cache";

/** The day totals of what a restore writes. */
export interface RestoredTotals {
  /** Actions that were not there before are added to the totals of their days, none of which is read again. */
  add(actions: readonly StoredAction[]): Promise<void>;
  /** A day of which an action changed is computed anew at the end. */
  change(day: LocalDay): void;
  /** Writes the totals of every day touched, once. */
  write(): Promise<void>;
  /** Every day touched so far. */
  days(): string[];
}

/** Collects the totals of a restore over all its pieces, inside the caller's transaction. */
export function createRestoredTotals(database: CairnDatabase, clock: ZoneClock): RestoredTotals {
  const sums = new Map<LocalDay, DayTotals>();
  const anew = new Set<LocalDay>();

  async function sumsOf(days: readonly LocalDay[]): Promise<void> {
    const unknown = days.filter((day) => !sums.has(day) && !anew.has(day));
    const stored = await database.totals.bulkGet(unknown);
    for (const [index, day] of unknown.entries()) {
      const totals = stored[index] ?? createDayTotals(day, [], clock);
      if (totals.version === dayTotalsVersion) sums.set(day, totals);
      else anew.add(day);
    }
  }

  return {
    async add(actions) {
      const byDay = new Map<LocalDay, StoredAction[]>();
      for (const action of actions) {
        const some = byDay.get(action.day);
        if (some) some.push(action);
        else byDay.set(action.day, [action]);
      }
      await sumsOf([...byDay.keys()]);
      for (const [day, some] of byDay) {
        const before = sums.get(day);
        const sum = before && mergeDayTotals(before, createDayTotals(day, some, clock));
        if (sum) sums.set(day, sum);
        else anew.add(day);
      }
    },
    change: (day) => void anew.add(day),
    async write() {
      for (const day of anew) sums.delete(day);
      await recomputeTotals(database, anew, clock, sums);
    },
    days: () => [...new Set([...sums.keys(), ...anew])],
  };
}
