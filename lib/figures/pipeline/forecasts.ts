import type { Forecast } from "../calibration";
import { isOpenStage, type OpportunityHistory } from "./history";

/**
 * The probability that was last declared while the deal was open; null where none was. An export that knows the end
 * alone still tells it, unless it says 0 or 1: those were set by the end itself.
 */
export function lastForecast({ entries, current }: OpportunityHistory): number | null {
  const declared = entries.findLast(({ stage, probability }) => isOpenStage(stage) && probability !== null);
  if (declared) return declared.probability;
  const told = current.probability;
  return told === null || told === 0 || told === 1 ? null : told;
}

/** Forecasts that came to their end. */
export function endedForecasts(histories: readonly OpportunityHistory[]): Forecast[] {
  return histories.flatMap((history) => {
    const declared = lastForecast(history);
    const { stage } = history.current;
    return declared === null || isOpenStage(stage) ? [] : [{ declared, won: stage === "won" }];
  });
}
