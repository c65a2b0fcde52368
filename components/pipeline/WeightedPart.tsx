import type { PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import "./pipeline.css";

type Weighted = PipelineView["weighted"]["declared"];

/** The weighted pipeline as declared, and as what came of earlier deals would have it. */
export function WeightedPart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { declared, calibrated } = view.weighted;
  return (
    <section class="part">
      <h2>{t("pipeline.weighted-title")}</h2>
      <div class="figure-pair">
        <div>
          <p class="quiet">{t("pipeline.as-declared")}</p>
          {declared.deals > 0 ? sum(declared) : <p>{t("pipeline.none-declared")}</p>}
        </div>
        <div>
          <p class="quiet">{t("pipeline.as-calibrated")}</p>
          {calibrated === null && <p>{t("pipeline.not-enough", { n: view.won + view.lost, gate: 20 })}</p>}
          {calibrated !== null &&
            (calibrated.deals > 0 ? sum(calibrated) : <p>{t("pipeline.none-with-amount")}</p>)}
        </div>
      </div>
      <p class="small quiet">{t("pipeline.weighted-how")}</p>
      {view.inOtherCurrencies > 0 && (
        <p class="small quiet">
          {t("pipeline.other-currencies", { n: view.inOtherCurrencies, currency: view.currency ?? "" })}
        </p>
      )}
    </section>
  );

  function sum({ value, low, high, deals }: Weighted) {
    return (
      <p class="big-figure">
        <a href={behindAddress({ of: "open" })}>
          <strong>{format.money(value, view.currency)}</strong>
        </a>{" "}
        <em>
          {t("pipeline.eighty", {
            low: format.money(low, view.currency),
            high: format.money(high, view.currency),
            n: deals,
          })}
        </em>
      </p>
    );
  }
}
