import type { PipelineView, StageQuality } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import "../patterns/patterns.css";

/** Quantity and quality of every stage; each count opens its deals. */
export function StageTable({ view }: { view: PipelineView }) {
  const { t } = useSpeech();
  const columns = ["count", "gross", "rate", "net", "next-step", "age"] as const;
  return (
    <div class="wide-table">
      <table class="plain-table">
        <caption class="visually-hidden">{t("pipeline.stages-title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("pipeline.stage")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="figure-cell">
                {t(`pipeline.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.stages.map((stage) => (
            <StageRow key={stage.stage} stage={stage} currency={view.currency} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StageRow({ stage, currency }: { stage: StageQuality; currency: string | null }) {
  const { t, format } = useSpeech();
  const count = (value: number) => format.number(value, 0);
  const of = (n: number) => (
    <span class="of">{n < stage.count ? ` ${t("pipeline.of", { n: count(n) })}` : ""}</span>
  );
  const none = t("pipeline.unknown");
  return (
    <tr>
      <th scope="row">{t(`pipeline.stage-${stage.stage}`)}</th>
      <td class="figure-cell">
        <a href={behindAddress({ of: "stage", stage: stage.stage })}>{count(stage.count)}</a>
      </td>
      <td class="figure-cell">
        {stage.withAmount > 0 ? format.money(stage.grossValue, currency) : none}
        {stage.withAmount > 0 && of(stage.withAmount)}
      </td>
      <td class="figure-cell">
        {stage.forecastRate === null ? none : format.percent(stage.forecastRate)}
        {stage.forecastRate !== null && of(stage.withProbability)}
      </td>
      <td class="figure-cell">
        {stage.withProbability > 0 ? format.money(stage.weightedNetValue, currency) : none}
      </td>
      <td class="figure-cell">
        <a href={behindAddress({ of: "next-step", stage: stage.stage })}>{count(stage.withNextStep)}</a>
        <span class="of"> {t("pipeline.of", { n: count(stage.count) })}</span>
      </td>
      <td class="figure-cell">
        {stage.medianAgeDays === null
          ? none
          : t("pipeline.days", { n: count(Math.round(stage.medianAgeDays)) })}
      </td>
    </tr>
  );
}
