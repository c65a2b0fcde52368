import type { Analysis } from "@/lib/figures/analysis/analyse";
import type { AnalysisChoice, RecordsBehind } from "@/lib/figures/analysis/choice";
import { measureOf } from "@/lib/figures/analysis/measures";
import { spanOf } from "@/lib/figures/analysis/periods";
import { effortFrom } from "@/lib/figures/pipeline/effort-view";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import { type Result, succeed } from "@/lib/model/result";
import type { EffortView } from "@/lib/views/effort";
import { type PipelineView, pipelineView } from "@/lib/views/pipeline";
import { readPieces } from "../../wiring/records";
import { type DealsDesk, openDesk } from "./deals-desk";
import type { BehindMark } from "./desk-messages";
import type { Opened } from "./opened";

/** Reads what figures rest on and has them computed where the page does not wait for it. */
export interface DealsReader extends Pick<DealsDesk, "ask" | "leave"> {
  /** The figures: those that were kept where nothing changed, else computed and kept for the next visit. */
  readonly figures: () => Promise<Result<PipelineView>>;
  /** Has the totals that analysis and pinned figures are drawn from computed and kept, unless they are. */
  readonly totals: () => Promise<Result<null>>;
  /** What the log of a year says of the effort behind the deals. */
  readonly effort: () => Promise<Result<EffortView>>;
  readonly analysis: (choice: AnalysisChoice) => Promise<Result<Analysis>>;
  /** The records behind a mark of an analysis. */
  readonly mark: (choice: AnalysisChoice, behind: RecordsBehind) => Promise<Result<BehindMark>>;
}

let readings = 0;
/** Figures and totals on their way, by the state that they are of: they are computed once. */
const underWay = new Map<string, Promise<Result<PipelineView> | Result<null>>>();

/** A reader of one state of the deals. `leave` lets go of its worker. */
export function createDealsReader(opened: Opened): DealsReader {
  const { stamp, asOf } = opened;
  const { ready, ask, hand, leave } = openDesk(opened);
  const whereKept = pipelineView.safeParse(opened.kept);

  async function figures(): Promise<Result<PipelineView>> {
    const found = await ask("figures", null);
    if (found.ok) void sendPipeline("pipeline.keep", { stamp, figures: found.value });
    return found;
  }
  async function totals(): Promise<Result<null>> {
    const found = await ask("totals", null);
    return found.ok ? sendPipeline("totals.keep", { stamp, totals: found.value }) : found;
  }
  /** Hands over the actions since a day; gives the reading's number. */
  async function handActions(to: "effort" | "analysis", from: string): Promise<Result<number>> {
    const reading = ++readings;
    const read = await readPieces("action", { from, to: asOf }, (records) =>
      hand({ hand: "actions", to, reading, records }),
    );
    return read.ok ? succeed(reading) : read;
  }
  /** The actions that a figure of the work counts; none for a figure of the deals. */
  const handAnalysed = async ({ measure, period }: AnalysisChoice): Promise<Result<number>> =>
    measureOf(measure).of === "deals" ? succeed(0) : handActions("analysis", spanOf(period, asOf).from);

  return {
    ask,
    leave,
    figures: async () => (whereKept.success ? succeed(whereKept.data) : once(`figures ${stamp}`, figures)),
    totals: async () => (opened.hasTotals ? succeed(null) : once(`totals ${stamp}`, totals)),
    async effort() {
      // Which account an action was for, the worker knows from the deals.
      const there = await ready();
      if (!there.ok) return there;
      const read = await handActions("effort", effortFrom(asOf));
      return read.ok ? ask("effort", { reading: read.value }) : read;
    },
    async analysis(choice) {
      const read = await handAnalysed(choice);
      return read.ok ? ask("analysis", { choice, reading: read.value }) : read;
    },
    async mark(choice, behind) {
      const read = await handAnalysed(choice);
      return read.ok ? ask("mark", { choice, behind, reading: read.value }) : read;
    },
  };
}

/** What is on its way is waited for, not begun again. */
function once<Value extends Result<PipelineView> | Result<null>>(
  what: string,
  begin: () => Promise<Value>,
): Promise<Value> {
  // What lies under a name was begun by the same function.
  const begun = (underWay.get(what) as Promise<Value> | undefined) ?? begin();
  underWay.set(what, begun);
  return begun.finally(() => underWay.delete(what));
}
