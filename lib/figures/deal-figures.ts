import type { LocalDay } from "@/lib/model/primitives";
import { type Calibration, calibrate } from "./calibration";
import { type Deal, daysBetween, isLost, isOpen, isWon } from "./deal";
import { cumulativeIncidence, medianWonDays, type Spell } from "./incidence";

/** Counts and values of a group of deals. Rates name their denominator: won / (won + lost). */
export interface GroupFigures {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  readonly winRate: number | null;
  readonly value: number;
}

export interface DealFigures {
  readonly opportunities: number;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** `ofClosed`: won / (won + lost). `ofAll`: won / all that entered. */
  readonly winRate: { readonly ofClosed: number | null; readonly ofAll: number | null };
  readonly wonValue: number;
  readonly averageBasket: number | null;
  readonly closedByQuarter: Readonly<
    Record<string, { readonly won: number; readonly lost: number; readonly value: number }>
  >;
  readonly byOwner: Readonly<Record<string, GroupFigures>>;
  readonly byProduct: Readonly<Record<string, GroupFigures>>;
  readonly bySegment: Readonly<Record<string, GroupFigures>>;
  readonly byAccount: Readonly<Record<string, GroupFigures>>;
  /** Days from creation to the end: means of what closed, and the median by cumulative incidence. */
  readonly cycleDays: {
    readonly wonMean: number | null;
    readonly lostMean: number | null;
    readonly medianByIncidence: number | null;
  };
  readonly calibration: Calibration | null;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The figures of a set of deals as they stood on the evening of a day. */
export function dealFigures(deals: readonly Deal[], asOf: LocalDay): DealFigures {
  const won = deals.filter(isWon);
  const lost = deals.filter(isLost);
  const wonValue = won.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
  return {
    opportunities: deals.length,
    won: won.length,
    lost: lost.length,
    open: deals.length - won.length - lost.length,
    winRate: {
      ofClosed: ratio(won.length, won.length + lost.length),
      ofAll: ratio(won.length, deals.length),
    },
    wonValue,
    averageBasket: ratio(wonValue, won.length),
    closedByQuarter: byQuarter(deals),
    byOwner: groupFigures(deals, (deal) => deal.owner),
    byProduct: groupFigures(deals, (deal) => deal.product),
    bySegment: groupFigures(deals, (deal) => deal.segment),
    byAccount: groupFigures(deals, (deal) => deal.account),
    cycleDays: {
      wonMean: mean(cycles(won)),
      lostMean: mean(cycles(lost)),
      medianByIncidence: medianWonDays(cumulativeIncidence(spellsOf(deals, asOf))),
    },
    calibration: calibrate(
      deals.flatMap((deal) =>
        isOpen(deal) || deal.probability === null || deal.probability === 0 || deal.probability === 1
          ? []
          : [{ declared: deal.probability, won: isWon(deal) }],
      ),
    ),
  };
}

/** The figures of each group; deals without a group are left out. */
export function groupFigures(
  deals: readonly Deal[],
  groupOf: (deal: Deal) => string | null,
): Record<string, GroupFigures> {
  const groups = new Map<string, { won: number; lost: number; open: number; value: number }>();
  for (const deal of deals) {
    const name = groupOf(deal);
    if (name === null) continue;
    const group = groups.get(name) ?? { won: 0, lost: 0, open: 0, value: 0 };
    if (isWon(deal)) {
      group.won++;
      group.value += deal.amount ?? 0;
    } else if (isLost(deal)) group.lost++;
    else group.open++;
    groups.set(name, group);
  }
  const named = [...groups].map(
    ([name, group]) => [name, { ...group, winRate: ratio(group.won, group.won + group.lost) }] as const,
  );
  return Object.fromEntries(named);
}

function byQuarter(deals: readonly Deal[]): Record<string, { won: number; lost: number; value: number }> {
  const quarters: Record<string, { won: number; lost: number; value: number }> = {};
  for (const deal of deals) {
    if (deal.closedOn === null) continue;
    const name = `${deal.closedOn.slice(0, 4)}-Q${Math.ceil(Number(deal.closedOn.slice(5, 7)) / 3)}`;
    quarters[name] ??= { won: 0, lost: 0, value: 0 };
    const quarter = quarters[name];
    if (isWon(deal)) {
      quarter.won++;
      quarter.value += deal.amount ?? 0;
    } else quarter.lost++;
  }
  return Object.fromEntries(Object.entries(quarters).sort(([a], [b]) => a.localeCompare(b)));
}

const cycles = (deals: readonly Deal[]): number[] =>
  deals.flatMap((deal) =>
    deal.createdOn && deal.closedOn ? [daysBetween(deal.createdOn, deal.closedOn)] : [],
  );

/** How long each deal was seen and how it ended; an open one is seen until `asOf`. */
export function spellsOf(deals: readonly Deal[], asOf: LocalDay): Spell[] {
  return deals.flatMap((deal): Spell[] => {
    if (deal.createdOn === null) return [];
    const end = isOpen(deal) ? asOf : deal.closedOn;
    if (end === null || end < deal.createdOn) return [];
    const days = daysBetween(deal.createdOn, end);
    return [{ days, end: isWon(deal) ? "won" : isLost(deal) ? "lost" : "open" }];
  });
}

/** The deals as they were known on the evening of a day: what began later is left out, what ended later is open. */
export function dealsAsOf(deals: readonly Deal[], asOf: LocalDay): Deal[] {
  return deals
    .filter((deal) => deal.createdOn === null || deal.createdOn <= asOf)
    .map((deal) =>
      deal.closedOn !== null && deal.closedOn > asOf
        ? { ...deal, stage: "negotiation", closedOn: null }
        : deal,
    );
}
