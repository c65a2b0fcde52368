import type { Action } from "@/lib/model/action";
import type { Account } from "@/lib/model/people";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import type { EffortView } from "@/lib/views/effort";
import type { PipelineView } from "@/lib/views/pipeline";
import type { Opened } from "./deals";

/** What the figures are computed from beside the records. */
export type FiguresBasis = Pick<Opened, "setup" | "asOf" | "clock" | "schedules" | "absences">;

/** What the page tells its figures worker: records as they are read, then what to make of them. */
export type ToFigures =
  | { readonly tell: "opportunities"; readonly records: readonly Opportunity[] }
  | { readonly tell: "stages"; readonly records: readonly Stage[] }
  | { readonly tell: "accounts"; readonly records: readonly Account[] }
  | { readonly tell: "actions"; readonly records: readonly Action[] }
  | { readonly tell: "figures"; readonly basis: FiguresBasis }
  | { readonly tell: "effort"; readonly basis: FiguresBasis };

/** What the worker answers. */
export type FromFigures =
  | { readonly say: "figures"; readonly figures: PipelineView }
  | { readonly say: "effort"; readonly effort: EffortView }
  | { readonly say: "failed" };
