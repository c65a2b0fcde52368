import { effortFrom } from "@/lib/figures/pipeline/effort-view";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import { fail, type Result, succeed } from "@/lib/model/result";
import type { EffortView } from "@/lib/views/effort";
import { type PipelineView, pipelineView } from "@/lib/views/pipeline";
import { readPieces } from "../../wiring/records";
import type { Opened } from "./deals";
import type { FiguresBasis, FromFigures, ToFigures } from "./figures-messages";

/** Reads what the figures rest on and has them computed where the page does not wait for it. */
export interface FiguresReader {
  /** The figures: those that were kept where nothing changed, else computed and kept for the next visit. */
  figures(): Promise<Result<PipelineView>>;
  /** What the log of a year says of the effort behind them. */
  effort(): Promise<Result<EffortView>>;
  stop(): void;
}

/** A reader of one state of the pipeline. `stop` ends its worker. */
export function createFiguresReader(opened: Opened): FiguresReader {
  let started: Worker | null = null;
  const worker = () =>
    (started ??= new Worker(new URL("./figures.worker.ts", import.meta.url), { type: "module" }));
  const { setup, asOf, clock, schedules, absences } = opened;
  const basis: FiguresBasis = { setup, asOf, clock, schedules, absences };
  let deals: Promise<Result<null>> | null = null;

  const tell = (told: ToFigures) => worker().postMessage(told, []);
  const readDeals = () => (deals ??= tellDeals(tell));

  /** The worker answers in the order in which it was asked. */
  function ask(told: ToFigures): Promise<FromFigures> {
    return new Promise((resolve) => {
      const heard = new AbortController();
      const settle = (said: FromFigures) => {
        heard.abort();
        resolve(said);
      };
      const { signal } = heard;
      worker().addEventListener("message", ({ data }: MessageEvent<FromFigures>) => settle(data), { signal });
      worker().addEventListener("error", () => settle({ say: "failed" }), { signal });
      tell(told);
    });
  }

  return {
    async figures() {
      const kept = pipelineView.safeParse(opened.kept);
      if (kept.success) return succeed(kept.data);
      const read = await readDeals();
      if (!read.ok) return read;
      const said = await ask({ tell: "figures", basis });
      if (said.say !== "figures") return fail("unexpected");
      void sendPipeline("pipeline.keep", { stamp: opened.stamp, figures: said.figures });
      return succeed(said.figures);
    },
    async effort() {
      const read = await readDeals();
      if (!read.ok) return read;
      const days = { from: effortFrom(asOf), to: asOf };
      const actions = await readPieces("action", days, (records) => tell({ tell: "actions", records }));
      if (!actions.ok) return actions;
      const said = await ask({ tell: "effort", basis });
      return said.say === "effort" ? succeed(said.effort) : fail("unexpected");
    },
    stop: () => started?.terminate(),
  };
}

/** The figures alone. */
export async function readFigures(opened: Opened): Promise<Result<PipelineView>> {
  const reader = createFiguresReader(opened);
  const figures = await reader.figures();
  reader.stop();
  return figures;
}

/** Every account, opportunity and stage, the accounts before what is read by them. */
async function tellDeals(tell: (told: ToFigures) => void): Promise<Result<null>> {
  const read = await Promise.all([
    readPieces("account", {}, (records) => tell({ tell: "accounts", records })),
    readPieces("opportunity", {}, (records) => tell({ tell: "opportunities", records })),
    readPieces("stage", {}, (records) => tell({ tell: "stages", records })),
  ]);
  return read.find(({ ok }) => !ok) ?? succeed(null);
}
