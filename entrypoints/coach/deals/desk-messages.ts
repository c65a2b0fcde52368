import type { Analysis } from "@/lib/figures/analysis/analyse";
import type { AnalysisChoice, RecordsBehind } from "@/lib/figures/analysis/choice";
import type { DealLines } from "@/lib/figures/pipeline/deal-lines";
import type { OpportunityHistory } from "@/lib/figures/pipeline/history";
import type { Action } from "@/lib/model/action";
import type { Account } from "@/lib/model/people";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import type { DealTotals } from "@/lib/views/deal-totals";
import type { EffortView } from "@/lib/views/effort";
import type { DealsBehind, PipelineView } from "@/lib/views/pipeline";
import type { Opened } from "./opened";

/** What the figures are computed from beside the records. */
export type FiguresBasis = Pick<Opened, "setup" | "asOf" | "clock" | "schedules" | "absences">;

/** Records for the worker, as they are read. Actions say what for, and in which reading: two must not mix. */
export type Handed =
  | { readonly hand: "opportunities"; readonly records: readonly Opportunity[] }
  | { readonly hand: "stages"; readonly records: readonly Stage[] }
  | { readonly hand: "accounts"; readonly records: readonly Account[] }
  | {
      readonly hand: "actions";
      readonly to: "effort" | "analysis";
      readonly reading: number;
      readonly records: readonly Action[];
    };

/** The records behind a mark of an analysis: deals as lines, or the ids of actions, oldest first. */
export interface BehindMark {
  readonly analysis: Analysis;
  readonly deals: DealLines | null;
  readonly actions: readonly string[];
}

/** What the worker may be asked, and what it answers. */
export interface DeskQuestions {
  figures: { readonly asked: null; readonly answer: PipelineView };
  /** Of a reading of actions; what was handed over for it is let go with the answer. */
  effort: { readonly asked: { readonly reading: number }; readonly answer: EffortView };
  totals: { readonly asked: null; readonly answer: readonly DealTotals[] };
  /** `reading`: of the actions that it counts; 0 for a figure of the deals. */
  analysis: {
    readonly asked: { readonly choice: AnalysisChoice; readonly reading: number };
    readonly answer: Analysis;
  };
  mark: {
    readonly asked: {
      readonly choice: AnalysisChoice;
      readonly reading: number;
      readonly behind: RecordsBehind;
    };
    readonly answer: BehindMark;
  };
  behind: { readonly asked: DealsBehind; readonly answer: DealLines };
  named: { readonly asked: readonly string[]; readonly answer: DealLines };
  deal: {
    readonly asked: string;
    readonly answer: { readonly deal: OpportunityHistory | null; readonly stageRate: number | null };
  };
}

export type DeskQuestion = {
  [Name in keyof DeskQuestions]: { readonly ask: Name; readonly of: DeskQuestions[Name]["asked"] };
}[keyof DeskQuestions];

/** A question with its number, by which its answer is known. */
export type ToDesk = Handed | (DeskQuestion & { readonly number: number; readonly basis: FiguresBasis });
export type FromDesk =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failed: true };
