import type { Origin } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";
import type { MonthFigures } from "@/lib/views/pipeline";
import { frozenForecast } from "./forecasts";
import type { OpportunityHistory, StageEntry } from "./history";
import { isOpenStage } from "./process";

/** The month `2026-11` so many months later, or earlier. */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The entry that held in the morning of a day; null where the opportunity had not begun. */
export function entryBefore({ entries }: OpportunityHistory, day: LocalDay): StageEntry | null {
  return entries.findLast(({ on }) => on < day) ?? null;
}

/** Whether an opportunity stood open in the morning of a month's first day. */
export function stoodOpen(history: OpportunityHistory, month: string): StageEntry | null {
  const entry = entryBefore(history, `${month}-01`);
  return entry && isOpenStage(entry.stage) ? entry : null;
}

/**
 * The amount of one that ended and of which an export knows the end alone: it stands for what stood open, or every month
 * that is over would seem to have had nothing behind it. Null where an amount was declared while it was open.
 */
function amountOfEnd({ entries, current }: OpportunityHistory): number | null {
  const isEndAlone = entries.every(({ stage, amount }) => !isOpenStage(stage) || amount === null);
  return isOpenStage(current.stage) || !isEndAlone ? null : current.amount;
}

/** The probability that an export tells with the end alone, as the forecasts take it. */
function probabilityOfEnd(history: OpportunityHistory): number | null {
  const isEndAlone = history.entries.every(
    ({ stage, probability }) => !isOpenStage(stage) || probability === null,
  );
  return isEndAlone && !isOpenStage(history.current.stage) ? frozenForecast(history) : null;
}

/** The last months, this one included, oldest first: what each brought, and the pipeline behind it. */
export function monthFigures(
  histories: readonly OpportunityHistory[],
  asOf: LocalDay,
  months = 13,
): MonthFigures[] {
  const last = asOf.slice(0, 7);
  const names = Array.from({ length: months }, (_, index) => addMonths(last, index - months + 1));
  const blank = (month: string) => ({
    month,
    turnover: 0,
    won: 0,
    lost: 0,
    standing: 0,
    weighted: 0,
    open: 0,
    created: new Map<Origin | null, number>(),
  });
  const byName = new Map(names.map((month) => [month, blank(month)]));
  for (const history of histories) {
    const { current, createdOn, isStartUnknown, origin } = history;
    const begun = isStartUnknown ? undefined : byName.get(createdOn.slice(0, 7));
    begun?.created.set(origin, (begun.created.get(origin) ?? 0) + 1);
    const ended = isOpenStage(current.stage) ? undefined : byName.get(current.on.slice(0, 7));
    if (ended && current.stage === "won") {
      ended.won += 1;
      ended.turnover += current.amount ?? 0;
    } else if (ended) ended.lost += 1;
    for (const month of names) {
      const entry = stoodOpen(history, month);
      const figures = entry && byName.get(month);
      if (!figures) continue;
      const amount = entry.amount ?? amountOfEnd(history) ?? 0;
      figures.open += 1;
      figures.standing += amount;
      figures.weighted += amount * (entry.probability ?? probabilityOfEnd(history) ?? 0);
    }
  }
  return [...byName.values()].map((figures) => ({
    ...figures,
    created: [...figures.created].map(([origin, n]) => ({ origin, n })),
  }));
}
