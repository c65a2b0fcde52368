import type { PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import { ReliabilityDiagram } from "./ReliabilityDiagram";

type Calibration = NonNullable<PipelineView["calibration"]>;

/** How far declared probabilities can be trusted, and by how much closings and amounts slip. */
export function ReliabilityPart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { calibration } = view;
  const count = (value: number) => format.number(value, 0);
  return (
    <section class="part">
      <h2>{t("pipeline.reliability-title")}</h2>
      {calibration === null ? (
        <p>{t("pipeline.forecasts-missing", { n: view.forecasts, gate: 20 })}</p>
      ) : (
        <>
          <p class="lead">
            <a href={behindAddress({ of: "forecast", declared: null })}>
              {t("pipeline.announced", {
                announced: format.number(calibration.announced, 1),
                came: calibration.came,
                n: count(calibration.n),
              })}
            </a>
          </p>
          <p>{verdict(calibration)}</p>
          <p class="quiet">
            {t("pipeline.brier", { brier: format.number(calibration.brier, 3) })}{" "}
            {calibration.brierSkill !== null &&
              t(calibration.brierSkill > 0 ? "pipeline.brier-better" : "pipeline.brier-worse")}
          </p>
          {calibration.diagram.length > 0 ? (
            <>
              <p>{t(calibration.isConsistent ? "pipeline.consistent" : "pipeline.inconsistent")}</p>
              <ReliabilityDiagram calibration={calibration} />
            </>
          ) : (
            <p>{t("pipeline.diagram-missing", { n: calibration.n, gate: 50 })}</p>
          )}
        </>
      )}
    </section>
  );

  /** Within two standard errors, what came is what chance makes of exact probabilities. */
  function verdict({ announced, came, standardError }: Calibration): string {
    if (Math.abs(announced - came) <= 1.96 * standardError) return t("pipeline.within-chance");
    return t(announced > came ? "pipeline.too-high" : "pipeline.too-low");
  }
}

/** By how much announced closings and amounts move until the end. */
export function SlippagePart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { slippage } = view;
  const count = (value: number) => format.number(value, 0);
  return (
    <section class="part">
      <h2>{t("pipeline.slippage-title")}</h2>
      {slippage.days === null ? (
        <p>{t("pipeline.slippage-missing", { n: slippage.dated, gate: 20 })}</p>
      ) : (
        <p>
          <a href={behindAddress({ of: "dated" })}>
            {t("pipeline.slippage", {
              middle: count(Math.abs(Math.round(slippage.days.middle))),
              way: slippage.days.middle > 0.5 ? "late" : slippage.days.middle < -0.5 ? "early" : "even",
              low: count(Math.round(slippage.days.low)),
              high: count(Math.round(slippage.days.high)),
              n: count(slippage.days.n),
            })}
          </a>
        </p>
      )}
      {slippage.amount === null ? (
        <p>{t("pipeline.slippage-amount-missing", { gate: 20 })}</p>
      ) : (
        <p>
          {t("pipeline.slippage-amount", {
            share: format.percent(slippage.amount.middle),
            low: format.percent(slippage.amount.low),
            high: format.percent(slippage.amount.high),
            n: count(slippage.amount.n),
          })}
        </p>
      )}
    </section>
  );
}
