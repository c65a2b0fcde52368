import { isMeasureId, type MeasureId, measureOf } from "./measures";
import { type PeriodId, periodIds } from "./periods";
import { type SplitId, splitIds } from "./split";

export const chartIds = ["bars", "lines", "funnel", "table"] as const;
export type ChartId = (typeof chartIds)[number];

/** What a person chose to look at. */
export interface AnalysisChoice {
  readonly measure: MeasureId;
  readonly split: SplitId;
  readonly period: PeriodId;
  readonly chart: ChartId;
}

/** Which records: of one group (null: of those without one), of a step of the funnel, or all that count. */
export type RecordsBehind =
  | { readonly of: "all" }
  | { readonly of: "group"; readonly name: string | null }
  | { readonly of: "step"; readonly stage: string };

const first: AnalysisChoice = { measure: "won", split: "month", period: "twelve-months", chart: "bars" };

/** Charts that make sense of a choice: lines need months, a funnel needs deals. */
export function chartsFor({ measure, split }: Pick<AnalysisChoice, "measure" | "split">): ChartId[] {
  return chartIds.filter(
    (chart) =>
      (chart !== "lines" || split === "month") && (chart !== "funnel" || measureOf(measure).of === "deals"),
  );
}

/** The choice that an address names; what it leaves out, or does not know, is as on a first visit. */
export function choiceOf(query: URLSearchParams): AnalysisChoice {
  const [measure, split] = [query.get("figure") ?? "", query.get("by")];
  const chosen = {
    measure: isMeasureId(measure) ? measure : first.measure,
    split: splitIds.find((one) => one === split) ?? first.split,
    period: periodIds.find((one) => one === query.get("over")) ?? first.period,
  };
  const chart = chartsFor(chosen).find((one) => one === query.get("as")) ?? first.chart;
  return { ...chosen, chart };
}

/** The records that an address names, or null where it names the analysis itself. */
export function behindOfQuery(query: URLSearchParams): RecordsBehind | null {
  const name = query.get("group");
  const stage = query.get("step");
  if (name !== null) return { of: "group", name };
  if (stage !== null) return { of: "step", stage };
  const others = query.get("behind");
  return others === "all" ? { of: "all" } : others === "none" ? { of: "group", name: null } : null;
}

/** The address of a choice in the notebook, and of the records behind a mark of it. */
export function addressOf({ measure, split, period, chart }: AnalysisChoice, behind?: RecordsBehind): string {
  const query = new URLSearchParams({ figure: measure, by: split, over: period, as: chart });
  if (behind?.of === "step") query.set("step", behind.stage);
  else if (behind?.of === "group" && behind.name !== null) query.set("group", behind.name);
  else if (behind) query.set("behind", behind.of === "all" ? "all" : "none");
  return `#/analysis?${query.toString()}`;
}
