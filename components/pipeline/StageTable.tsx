import type { PipelineView, StageQuality } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import { FigureTable } from "./FigureTable";
import { stepName } from "./stage-words";

/** Quantity and quality of every stage; each count opens its deals. */
export function StageTable({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const count = (value: number) => format.number(value, 0);
  const none = t("pipeline.unknown");
  const of = (n: number, all: number) =>
    n < all && <span class="of"> {t("pipeline.of", { n: count(n) })}</span>;
  const columns = ["stage", "column-count", "column-gross", "column-rate", "column-net"] as const;
  const quality = ["column-fit", "column-next-step", "column-age"] as const;
  return (
    <FigureTable
      title={t("pipeline.stages-title")}
      columns={[...columns, ...quality].map((key) => t(`pipeline.${key}`))}
      rows={view.stages.map((stage) => ({
        key: stage.step,
        name: stepName(t, view.steps, stage.step),
        cells: cells(stage),
      }))}
    />
  );

  function cells(stage: StageQuality) {
    const { step } = stage;
    return [
      <a key="count" href={behindAddress({ of: "step", step })}>
        {count(stage.count)}
      </a>,
      stage.withAmount > 0 ? (
        <>
          {format.money(stage.grossValue, view.currency)}
          {of(stage.withAmount, stage.count)}
        </>
      ) : (
        none
      ),
      stage.forecastRate === null ? (
        none
      ) : (
        <>
          {format.percent(stage.forecastRate)}
          {of(stage.withProbability, stage.count)}
        </>
      ),
      stage.withProbability > 0 ? format.money(stage.weightedNetValue, view.currency) : none,
      stage.targetFit === null ? (
        none
      ) : (
        <>
          {format.percent(stage.targetFit)}
          {of(stage.withTargetFit, stage.count)}
        </>
      ),
      stage.count === 0 ? (
        none
      ) : (
        <>
          <a href={behindAddress({ of: "next-step", step })}>{count(stage.withNextStep)}</a>
          <span class="of"> {t("pipeline.of", { n: count(stage.count) })}</span>
        </>
      ),
      <>
        {stage.medianAgeDays === null
          ? none
          : t("pipeline.days", { n: count(Math.round(stage.medianAgeDays)) })}
        {stage.late > 0 && (
          <a class="of" href={behindAddress({ of: "late", step })}>
            {t("pipeline.late", { n: stage.late, days: count(stage.lateAfterDays ?? 0) })}
          </a>
        )}
      </>,
    ];
  }
}
