import type { LocalDay } from "@/lib/model/primitives";
import type { DealLine, DealsBehind } from "@/lib/views/pipeline";
import { lastForecast } from "./forecasts";
import { isOpenStage, openStages, type OpportunityHistory } from "./history";
import { isDated } from "./pipeline-figures";

/** Whether a deal went into a figure. */
export function isBehind(history: OpportunityHistory, behind: DealsBehind, asOf: LocalDay): boolean {
  const { current, entries, nextStep } = history;
  switch (behind.of) {
    case "stage":
      return current.stage === behind.stage;
    case "entered": {
      const rank = openStages.indexOf(behind.stage);
      return entries.some(({ stage }) =>
        isOpenStage(stage) ? openStages.indexOf(stage) >= rank : stage === "won",
      );
    }
    case "next-step":
      return current.stage === behind.stage && nextStep !== null && nextStep >= asOf;
    case "open":
      return isOpenStage(current.stage);
    case "forecast":
      return !isOpenStage(current.stage) && lastForecast(history) !== null;
    case "dated":
      return isDated(history);
    case "segment":
      return history.segment === behind.name;
    case "origin":
      return history.origin === behind.name;
  }
}

/** A deal as a line of a list. */
export function dealLineOf({
  id,
  name,
  accountName,
  createdOn,
  current,
  nextStep,
}: OpportunityHistory): DealLine {
  const { stage, on, amount, currency, probability, expectedClose } = current;
  return {
    id,
    name,
    account: accountName,
    stage,
    createdOn,
    on,
    amount,
    currency,
    probability,
    expectedClose,
    nextStep,
  };
}
