import type { PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { FigureTable } from "./FigureTable";
import { stepName } from "./stage-words";

/** How likely a win is from each stage, as it was so far. */
export function StageRates({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { stageRates } = view;
  return (
    <section class="part">
      <h2>{t("pipeline.stage-rates-title")}</h2>
      {stageRates.length === 0 ? (
        <p>{t("pipeline.not-enough", { n: view.won + view.lost, gate: 20 })}</p>
      ) : (
        <>
          <FigureTable
            title={t("pipeline.stage-rates-title")}
            columns={[t("pipeline.stage"), t("pipeline.column-stage-rate"), t("pipeline.column-closed")]}
            rows={stageRates.map(({ step, rate, closed }) => ({
              key: step,
              name: stepName(t, view.steps, step),
              cells: [
                // None of its deals ended yet: the rate is not the stage's own.
                closed === 0
                  ? t("pipeline.as-overall", { rate: format.percent(rate) })
                  : format.percent(rate),
                format.number(closed, 0),
              ],
            }))}
          />
          <p class="small quiet">{t("pipeline.stage-rates-how")}</p>
        </>
      )}
    </section>
  );
}
