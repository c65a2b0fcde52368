import type { BusinessModel } from "@/lib/model/sales-setup";
import type { Comparison, PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { FigureTable } from "./FigureTable";

interface ContextPartProps {
  view: PipelineView;
  model: BusinessModel;
}

/** The figures of now against one's own past, or one's own values: a difference within chance is none. */
export function ContextPart({ view, model }: ContextPartProps) {
  const { t, format } = useSpeech();
  const isOwnValues = model === "own-values";
  return (
    <section class="part">
      <h2>{t("pipeline.context-title")}</h2>
      <p class="quiet">
        {t(`pipeline.context-${model}`)} <a href="#/pipeline/setup">{t("pipeline.context-change")}</a>
      </p>
      <FigureTable
        title={t("pipeline.context-title")}
        columns={[
          t("pipeline.column-figure"),
          t(model === "distance" ? "pipeline.column-quarter" : "pipeline.column-year"),
          t(isOwnValues ? "pipeline.column-own-value" : "pipeline.column-before"),
          t("pipeline.column-verdict"),
        ]}
        rows={view.comparisons.map((one) => ({
          key: one.figure,
          name: t(`pipeline.compare-${one.figure}`),
          cells: [value(one, one.now, one.n), value(one, one.before, one.beforeN), verdict(one)],
        }))}
      />
      <p class="small quiet">{t("pipeline.context-how")}</p>
    </section>
  );

  function value({ figure }: Comparison, number: number | null, n: number | null) {
    if (number === null) return t("pipeline.unknown");
    const written =
      figure === "basket"
        ? format.money(number, view.currency)
        : figure === "cycle"
          ? t("pipeline.days", { n: format.number(number, 0) })
          : figure === "created"
            ? t("pipeline.per-month", { n: format.number(number, 1) })
            : format.percent(number);
    return (
      <>
        {written} {n !== null && <span class="of">{t("pipeline.of", { n: format.number(n, 0) })}</span>}
      </>
    );
  }

  function verdict({ figure, verdict: found }: Comparison) {
    if (figure === "won-value-rate") return <span class="of">{t("pipeline.verdict-none")}</span>;
    if (found === null) return <span class="of">{t("pipeline.verdict-gate", { gate: 20 })}</span>;
    if (found === "within") return <span class="of">{t("pipeline.verdict-within")}</span>;
    return t(figure === "cycle" ? `pipeline.verdict-cycle-${found}` : `pipeline.verdict-${found}`);
  }
}
