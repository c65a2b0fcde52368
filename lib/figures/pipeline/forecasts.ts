import type { Forecast } from "../calibration";
import type { OpportunityHistory } from "./history";
import { isOpenStage } from "./process";

/**
 * The probability that stood on the first day of the month in which the opportunity ended: a forecast is frozen there,
 * so that what was raised on the eve of signing is no forecast. One that began later in that month is taken at its first
 * word. An export that knows the end alone still tells it, unless it says 0 or 1: those were set by the end itself. Null
 * where none was declared.
 */
export function frozenForecast({ entries, current }: OpportunityHistory): number | null {
  const declared = entries.filter(({ stage, probability }) => isOpenStage(stage) && probability !== null);
  const frozenOn = `${current.on.slice(0, 7)}-01`;
  const standing = declared.findLast(({ on }) => on <= frozenOn) ?? declared[0];
  if (standing) return standing.probability;
  const told = current.probability;
  return told === null || told === 0 || told === 1 ? null : told;
}

/** Forecasts that came to their end. */
export function endedForecasts(histories: readonly OpportunityHistory[]): Forecast[] {
  return histories.flatMap((history) => {
    const declared = frozenForecast(history);
    const { stage } = history.current;
    return declared === null || isOpenStage(stage) ? [] : [{ declared, won: stage === "won" }];
  });
}
