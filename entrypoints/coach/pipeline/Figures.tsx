import { useRef } from "preact/hooks";
import { useSpeech } from "@/components/i18n/language";
import { ActionTable } from "@/components/pipeline/ActionTable";
import { groupName } from "@/components/pipeline/group-names";
import { PipelineFrame, type PipelinePlace } from "@/components/pipeline/PipelineFrame";
import { PipelineRoom } from "@/components/pipeline/PipelineRoom";
import { Failed } from "@/components/ui/Failed";
import { effortRows } from "@/lib/figures/pipeline/effort-rows";
import { effortFrom } from "@/lib/figures/pipeline/effort-view";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import type { BusinessModel } from "@/lib/model/sales-setup";
import { succeed } from "@/lib/model/result";
import type { EffortView } from "@/lib/views/effort";
import { type PipelineView, pipelineView } from "@/lib/views/pipeline";
import type { EffortRow } from "@/lib/views/pipeline-rows";
import { createDealsReader } from "../deals/deals-reader";
import { allOf, readAll } from "../../wiring/records";
import { usePipeline } from "./use-pipeline";

interface Shown {
  view: PipelineView;
  effort: EffortView | null;
  model: BusinessModel;
  hasHourlyCost: boolean;
  /** Whether something changed since, and newer figures are on their way. */
  isOld: boolean;
}

/** The log is read so long after the figures are there. */
const restMs = 400;

/** The figures as they were last computed: drawn at once, whatever changed since. */
async function lastShown(): Promise<Shown | null> {
  const last = await sendPipeline("pipeline.last", {});
  const view = last.ok ? pipelineView.safeParse(last.value.figures) : null;
  if (!last.ok || !view?.success) return null;
  const { businessModel: model, hourlyCost } = last.value.setup;
  return { view: view.data, effort: null, model, hasHourlyCost: hourlyCost !== null, isOld: false };
}

/** The figures; what rests on the log of a year comes after what rests on the deals alone. */
export function Figures({ here }: { here: Exclude<PipelinePlace, "setup"> }) {
  const { t } = useSpeech();
  const drawn = useRef<Shown | null>(null);
  const shown = usePipeline<Shown>(
    `figures ${here === "now" || here === "effort"}`,
    async (opened, show) => {
      const reader = createDealsReader(opened);
      try {
        const { businessModel: model, hourlyCost } = opened.setup;
        if (drawn.current && opened.kept === null) show({ ...drawn.current, isOld: true });
        const figures = await reader.figures();
        if (!figures.ok) return figures;
        const hasHourlyCost = hourlyCost !== null;
        const first = { view: figures.value, effort: null, model, hasHourlyCost, isOld: false };
        drawn.current = first;
        show(first);
        void reader.totals();
        // Only these two pages show what the log says.
        if (figures.value.opportunities === 0 || (here !== "now" && here !== "effort")) return succeed(first);
        // What is drawn comes first: reading a hundred thousand deals would stand in its way.
        await new Promise((resolve) => setTimeout(resolve, restMs));
        const effort = await reader.effort();
        return effort.ok ? succeed({ ...first, effort: effort.value }) : effort;
      } finally {
        reader.leave();
      }
    },
    async () => {
      if (drawn.current) return null;
      drawn.current = await lastShown();
      return drawn.current;
    },
  );
  if (shown.failure.value) {
    return (
      <PipelineFrame here={here}>
        <Failed failure={shown.failure.value} />
      </PipelineFrame>
    );
  }
  return shown.value.value ? (
    <PipelineRoom here={here} {...shown.value.value} />
  ) : (
    <p class="quiet">{t("coach.opening")}</p>
  );
}

interface ActionsProps {
  /** `none`: accounts without a segment. */
  segment: string;
  /** Null: of any phase; `none`: of no phase that was named. */
  phase: string | null;
}

/** The actions behind the minutes of a segment and a phase. */
export function Actions({ segment, phase }: ActionsProps) {
  const { t } = useSpeech();
  const rows = usePipeline<readonly EffortRow[]>(`${segment} ${phase}`, async (opened) => {
    const { asOf } = opened;
    const read = await allOf({
      accounts: readAll("account"),
      actions: readAll("action", { from: effortFrom(asOf), to: asOf }),
    });
    if (!read.ok) return read;
    return succeed(
      effortRows(read.value.actions, read.value.accounts).filter(
        (row) =>
          row.account &&
          row.day <= asOf &&
          (row.segment ?? "none") === segment &&
          (phase === null || (row.phase ?? "none") === phase),
      ),
    );
  });
  if (rows.failure.value) return <Failed failure={rows.failure.value} />;
  if (!rows.value.value) return <p class="quiet">{t("coach.opening")}</p>;
  const title = groupName(t, "segment", segment === "none" ? null : segment);
  return (
    <ActionTable
      title={t("pipeline.actions-title", { segment: title, n: rows.value.value.length })}
      rows={rows.value.value}
    />
  );
}
