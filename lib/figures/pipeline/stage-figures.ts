import type { LocalDay } from "@/lib/model/primitives";
import type { StageQuality } from "@/lib/views/pipeline";
import { median } from "../exact-test";
import { isSinceKnown, type OpportunityHistory } from "./history";
import { openSteps, type Process } from "./process";
import { daysInStage, stageSince, timeInStage } from "./time-in-stage";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number | null =>
  values.length ? sum(values) / values.length : null;

/** Quantity and quality of every open stage as it stands on the evening of a day. */
export function stageFigures(
  histories: readonly OpportunityHistory[],
  process: Process,
  asOf: LocalDay,
): StageQuality[] {
  return openSteps(process).map(({ id: step }) => {
    const here = histories.filter(({ current }) => current.step === step);
    const amounts = here.flatMap(({ current }) => (current.amount === null ? [] : [current.amount]));
    const rates = here.flatMap(({ current }) => (current.probability === null ? [] : [current.probability]));
    const fits = here.flatMap(({ targetFit }) => (targetFit === null ? [] : [targetFit]));
    const time = timeInStage(histories, step, asOf);
    const dated = here.filter((history) => isSinceKnown(history, stageSince(history)));
    const ages = dated.map((history) => daysInStage(history, asOf));
    return {
      step,
      count: here.length,
      grossValue: sum(amounts),
      withAmount: amounts.length,
      forecastRate: mean(rates),
      withProbability: rates.length,
      weightedNetValue: sum(here.map(({ current }) => (current.amount ?? 0) * (current.probability ?? 0))),
      targetFit: mean(fits),
      withTargetFit: fits.length,
      withNextStep: here.filter(({ nextStep }) => nextStep !== null && nextStep >= asOf).length,
      medianAgeDays: median(ages),
      usualDays: time.medianDays,
      lateAfterDays: time.lateAfterDays,
      late: time.lateAfterDays === null ? 0 : ages.filter((age) => age > (time.lateAfterDays ?? 0)).length,
    };
  });
}
