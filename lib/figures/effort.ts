import { typicalMinutes, type Durations } from "@/lib/coach/durations";
import type { LocalDay } from "@/lib/model/primitives";
import type { Segment } from "@/lib/model/people";
import type { Spend } from "@/lib/model/sales-setup";
import type { CostRange, Effort, SegmentEffort } from "@/lib/views/effort";
import type { EffortRow } from "@/lib/views/pipeline-rows";

/** What the figures of effort rest on beside the log. */
export interface EffortFacts {
  readonly rows: readonly EffortRow[];
  /** The day on which an account first became a customer; absent where it did not. */
  readonly firstWin: ReadonlyMap<string, { readonly on: LocalDay; readonly segment: Segment | null }>;
  readonly from: LocalDay;
  readonly asOf: LocalDay;
  readonly hourlyCost: number | null;
  readonly spends: readonly Spend[];
}

const none: Effort = { minutes: 0, timedMinutes: 0, actions: 0, timed: 0 };

/**
 * Commercial effort by segment of the account and by phase, and what a new customer of each segment cost: minutes on
 * accounts that were no customers yet (won later or not) times the hourly cost, plus money spent, over new customers.
 */
export function effortBySegment({
  rows,
  firstWin,
  from,
  asOf,
  hourlyCost,
  spends,
}: EffortFacts): SegmentEffort[] {
  const minutesOf = createMinutesOf(rows);
  const inTime = rows.filter(({ day, account }) => day >= from && day <= asOf && account);
  const segments = [...new Set([...inTime.map(({ segment }) => segment), ...newSegments()])].sort(
    (a, b) => rank(a) - rank(b),
  );
  const all = inTime.length === 0 ? 0 : sumOf(inTime, minutesOf).minutes;
  return segments.map((segment) => {
    const own = inTime.filter((row) => row.segment === segment);
    const effort = sumOf(own, minutesOf);
    const newCustomers = newSegments().filter((one) => one === segment).length;
    const winning = sumOf(
      own.filter(({ account, day }) => day <= (firstWin.get(account ?? "")?.on ?? asOf)),
      minutesOf,
    );
    const spent = spentOn(segment, all === 0 ? 0 : effort.minutes / all);
    return {
      segment,
      ...effort,
      phases: phasesOf(own, minutesOf),
      newCustomers,
      spent,
      acquisitionCost: hourlyCost === null ? null : acquisitionCost(winning, hourlyCost, spent, newCustomers),
    };
  });

  function newSegments(): (Segment | null)[] {
    return [...firstWin.values()].filter(({ on }) => on >= from && on <= asOf).map(({ segment }) => segment);
  }

  /** What was spent for all is shared out by minutes. */
  function spentOn(segment: Segment | null, share: number): number {
    const [first, last] = [from.slice(0, 7), asOf.slice(0, 7)];
    return spends
      .filter(({ month }) => month > first && month <= last)
      .reduce(
        (sum, spend) =>
          sum +
          (spend.segment === null ? spend.amount * share : spend.segment === segment ? spend.amount : 0),
        0,
      );
  }
}

const rank = (segment: Segment | null): number => ["gold", "silver", "bronze", null].indexOf(segment);

/** Cost of winning one customer. Null where none was won: the cost so far is no cost of a customer. */
export function acquisitionCost(
  { minutes, timedMinutes }: Effort,
  hourlyCost: number,
  spend: number,
  customersWon: number,
): CostRange | null {
  if (customersWon === 0) return null;
  const sure = (timedMinutes / 60) * hourlyCost;
  const unsure = ((minutes - timedMinutes) / 60) * hourlyCost;
  return {
    low: (sure + unsure / 2 + spend) / customersWon,
    high: (sure + unsure * 2 + spend) / customersWon,
    customers: customersWon,
  };
}

/** The minutes of an action; the median of its kind where unknown, a documented default until there are ten. */
function createMinutesOf(rows: readonly EffortRow[]): (row: EffortRow) => number {
  const counts = new Map<string, Map<number, number>>();
  for (const { kind, minutes } of rows) {
    if (minutes === null) continue;
    const known = counts.get(kind) ?? new Map<number, number>();
    known.set(minutes, (known.get(minutes) ?? 0) + 1);
    counts.set(kind, known);
  }
  const durations: Durations = Object.fromEntries(
    [...counts].map(([kind, known]) => {
      const pairs = [...known].sort(([a], [b]) => a - b);
      return [
        kind,
        {
          total: pairs.reduce((sum, [, count]) => sum + count, 0),
          minutes: pairs.map(([length]) => length),
          counts: pairs.map(([, count]) => count),
        },
      ];
    }),
  );
  return ({ kind, minutes }) => minutes ?? typicalMinutes(durations, kind);
}

function sumOf(rows: readonly EffortRow[], minutesOf: (row: EffortRow) => number): Effort {
  return rows.reduce(
    (sum, row) => ({
      minutes: sum.minutes + minutesOf(row),
      timedMinutes: sum.timedMinutes + (row.minutes ?? 0),
      actions: sum.actions + 1,
      timed: sum.timed + (row.minutes === null ? 0 : 1),
    }),
    none,
  );
}

function phasesOf(
  rows: readonly EffortRow[],
  minutesOf: (row: EffortRow) => number,
): SegmentEffort["phases"] {
  const phases = new Map<SegmentEffort["phases"][number]["phase"], number>();
  for (const row of rows)
    phases.set(row.phase ?? null, (phases.get(row.phase ?? null) ?? 0) + minutesOf(row));
  return [...phases].map(([phase, minutes]) => ({ phase, minutes }));
}
