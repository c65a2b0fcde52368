import type { StoredAction } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import type { OpportunityHistory } from "../pipeline/history";
import { isOpenStage } from "../pipeline/process";

/** What one record gives to a measure: on which day, and how much. */
export interface Contribution {
  readonly day: LocalDay | null;
  readonly value: number;
}

/** How a measure is made of its contributions, and in what it is read. */
interface MeasureForm {
  /** `sum`: added up. `share`: the part whose value is 1. `mean`: of those that have a value. */
  readonly as: "sum" | "share" | "mean";
  readonly unit: "count" | "money" | "share" | "hours";
  /** Of what stands now, whatever the days; its months are those of the announced closing. */
  readonly isNow?: true;
}

interface DealMeasure extends MeasureForm {
  readonly of: "deals";
  readonly give: (deal: OpportunityHistory) => Contribution | null;
}

interface ActionMeasure extends MeasureForm {
  readonly of: "actions";
  readonly give: (action: StoredAction) => Contribution | null;
}

const one = (day: LocalDay): Contribution => ({ day, value: 1 });
const meetingKinds = new Set(["meeting", "visit", "demo"]);

const wonAmount = ({ current: { stage, amount, on } }: OpportunityHistory): Contribution | null =>
  stage === "won" && amount !== null ? { day: on, value: amount } : null;

const openAmount =
  (weigh: (probability: number | null) => number | null) =>
  ({ current: { stage, amount, probability, expectedClose } }: OpportunityHistory): Contribution | null => {
    const weight = weigh(probability);
    return isOpenStage(stage) && amount !== null && weight !== null
      ? { day: expectedClose, value: amount * weight }
      : null;
  };

/** An exchange with a customer: what only colleagues took part in, rituals and first answers to leads are none. */
const exchange =
  (initiative: "proactive" | "reactive") =>
  (action: StoredAction): Contribution | null =>
    action.initiative === initiative && !action.internal && !action.leadReply ? one(action.day) : null;

const ofKind =
  (isWanted: (kind: string) => boolean) =>
  (action: StoredAction): Contribution | null =>
    isWanted(action.kind) && !action.internal ? one(action.day) : null;

/** Every figure that the analysis knows, in the order in which they are offered. */
export const measures = {
  opened: {
    of: "deals",
    as: "sum",
    unit: "count",
    give: ({ createdOn, isStartUnknown }) => (isStartUnknown ? null : one(createdOn)),
  },
  won: {
    of: "deals",
    as: "sum",
    unit: "count",
    give: ({ current }) => (current.stage === "won" ? one(current.on) : null),
  },
  lost: {
    of: "deals",
    as: "sum",
    unit: "count",
    give: ({ current }) => (current.stage === "lost" ? one(current.on) : null),
  },
  "win-rate": {
    of: "deals",
    as: "share",
    unit: "share",
    give: ({ current }) =>
      isOpenStage(current.stage) ? null : { day: current.on, value: current.stage === "won" ? 1 : 0 },
  },
  "won-value": { of: "deals", as: "sum", unit: "money", give: wonAmount },
  "average-basket": { of: "deals", as: "mean", unit: "money", give: wonAmount },
  "open-deals": {
    of: "deals",
    as: "sum",
    unit: "count",
    isNow: true,
    give: ({ current: { stage, expectedClose } }) =>
      isOpenStage(stage) ? { day: expectedClose, value: 1 } : null,
  },
  "open-value": { of: "deals", as: "sum", unit: "money", isNow: true, give: openAmount(() => 1) },
  "weighted-value": {
    of: "deals",
    as: "sum",
    unit: "money",
    isNow: true,
    give: openAmount((probability) => probability),
  },
  started: { of: "actions", as: "sum", unit: "count", give: exchange("proactive") },
  answered: { of: "actions", as: "sum", unit: "count", give: exchange("reactive") },
  calls: { of: "actions", as: "sum", unit: "count", give: ofKind((kind) => kind === "call") },
  meetings: { of: "actions", as: "sum", unit: "count", give: ofKind((kind) => meetingKinds.has(kind)) },
  quotes: { of: "actions", as: "sum", unit: "count", give: ofKind((kind) => kind === "quote") },
  hours: {
    of: "actions",
    as: "sum",
    unit: "hours",
    give: ({ day, minutes }) => (typeof minutes === "number" ? { day, value: minutes / 60 } : null),
  },
} as const satisfies Record<string, DealMeasure | ActionMeasure>;

export type MeasureId = keyof typeof measures;
// The keys of an object literal are its own.
export const measureIds = Object.keys(measures) as MeasureId[];

/** A measure with its form widened, so that any of them may be asked. */
export const measureOf = (id: MeasureId): DealMeasure | ActionMeasure => measures[id];

/** Whether a text names a measure. */
export const isMeasureId = (text: string): text is MeasureId => Object.hasOwn(measures, text);
