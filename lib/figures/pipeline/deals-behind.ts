import type { LocalDay } from "@/lib/model/primitives";
import type { SalesSetup } from "@/lib/model/sales-setup";
import type { DealsBehind } from "@/lib/views/pipeline";
import { enteredStep } from "./conversions";
import { frozenForecast } from "./forecasts";
import { isOpen, type OpportunityHistory } from "./history";
import { stoodOpen } from "./months";
import { stageNames } from "@/lib/model/pipeline";
import { qualificationOf } from "./qualification";
import { closesIn } from "./targets";
import { daysInStage, timeInStage } from "./time-in-stage";

/** The opportunities that went into a figure. */
export function dealsBehindFigure(
  histories: readonly OpportunityHistory[],
  behind: DealsBehind,
  setup: SalesSetup,
  asOf: LocalDay,
): OpportunityHistory[] {
  const lateAfter = behind.of === "late" ? timeInStage(histories, behind.step, asOf).lateAfterDays : null;
  return histories.filter((history) => isBehind(history, behind, setup, asOf, lateAfter));
}

function isBehind(
  history: OpportunityHistory,
  behind: DealsBehind,
  setup: SalesSetup,
  asOf: LocalDay,
  lateAfter: number | null,
): boolean {
  const { current, nextStep } = history;
  switch (behind.of) {
    case "all":
      return true;
    case "step":
      return current.step === behind.step;
    case "end":
      return current.stage === behind.end;
    case "entered":
      return enteredStep(history, setup.steps, behind.step);
    case "next-step":
      return current.step === behind.step && nextStep !== null && nextStep >= asOf;
    case "late":
      return current.step === behind.step && lateAfter !== null && daysInStage(history, asOf) > lateAfter;
    case "unqualified":
      return isUnqualified(history, setup);
    case "open":
      return isOpen(history);
    case "forecast": {
      const frozen = isOpen(history) ? null : frozenForecast(history);
      return frozen !== null && (behind.declared === null || frozen === behind.declared);
    }
    case "dated":
      return isDated(history);
    case "segment":
      return history.segment === behind.name;
    case "status":
      return history.status === behind.name;
    case "origin":
      return history.origin === behind.name;
    case "won-in":
      return current.stage === "won" && current.on.startsWith(behind.month);
    case "created-in":
      return (
        !history.isStartUnknown &&
        history.createdOn.startsWith(behind.month) &&
        (behind.name === null || behind.name === (history.origin ?? "none"))
      );
    case "standing-in":
      return stoodOpen(history, behind.month) !== null;
    case "closing-in":
      return closesIn(history, behind.period);
  }
}

/** Whether an opportunity ended and its closing had been announced. */
export function isDated(history: OpportunityHistory): boolean {
  return !isOpen(history) && history.entries.some(({ expectedClose }) => expectedClose !== null);
}

/** Whether an open opportunity stands in a stage beyond the first without what must be known for it. */
export function isUnqualified(history: OpportunityHistory, setup: SalesSetup): boolean {
  const beyond = stageNames.indexOf(history.current.stage) >= stageNames.indexOf("qualified");
  return isOpen(history) && beyond && !qualificationOf(history.known, setup).isQualified;
}
