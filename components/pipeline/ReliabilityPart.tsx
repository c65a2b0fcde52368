import { useCallback } from "preact/hooks";
import type { PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import { PlotFigure } from "./PlotFigure";

type Calibration = NonNullable<PipelineView["calibration"]>;

/** How far declared probabilities can be trusted, and by how much closings slip. */
export function ReliabilityPart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { calibration, slippage } = view;
  const count = (value: number) => format.number(value, 0);
  return (
    <section class="part">
      <h2>{t("pipeline.reliability-title")}</h2>
      {calibration === null ? (
        <p>{t("pipeline.forecasts-missing", { n: view.forecasts, gate: 20 })}</p>
      ) : (
        <>
          <p class="lead">
            <a href={behindAddress({ of: "forecast" })}>
              {t("pipeline.announced", {
                announced: format.number(calibration.announced, 1),
                came: count(calibration.came),
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
            <Diagram calibration={calibration} />
          ) : (
            <p>{t("pipeline.diagram-missing", { n: calibration.n, gate: 50 })}</p>
          )}
        </>
      )}
      <h3>{t("pipeline.slippage-title")}</h3>
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
              n: count(slippage.dated),
            })}
          </a>
        </p>
      )}
      {slippage.amount !== null && (
        <p>{t("pipeline.slippage-amount", { share: format.percent(slippage.amount.middle) })}</p>
      )}
    </section>
  );

  /** Within two standard errors, what came is what chance makes of exact probabilities. */
  function verdict({ announced, came, standardError }: Calibration): string {
    if (Math.abs(announced - came) <= 1.96 * standardError) return t("pipeline.within-chance");
    return t(announced > came ? "pipeline.too-high" : "pipeline.too-low");
  }
}

function Diagram({ calibration }: { calibration: Calibration }) {
  const { t, format } = useSpeech();
  const { diagram } = calibration;
  const plot = useCallback(
    (library: typeof import("@observablehq/plot")) => ({
      height: 360,
      marginLeft: 56,
      marginBottom: 44,
      x: {
        domain: [0, 1],
        ticks: 5,
        tickFormat: (share: number) => format.percent(share),
        label: t("pipeline.declared"),
      },
      y: {
        domain: [0, 1],
        ticks: 5,
        tickFormat: (share: number) => format.percent(share),
        label: t("pipeline.came-true"),
      },
      r: { range: [3, 12] },
      marks: [
        library.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: "var(--edge)", strokeDasharray: "2 3" },
        ),
        library.line(diagram, { x: "declared", y: "actual", stroke: "var(--ink)", curve: "step-after" }),
        library.dot(diagram, { x: "declared", y: "actual", r: "n", fill: "var(--ink)" }),
      ],
    }),
    [diagram, t, format],
  );
  return (
    <PlotFigure
      title={t("pipeline.diagram-title")}
      plot={plot}
      table={
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("pipeline.declared")}</th>
              <th scope="col" class="figure-cell">
                {t("pipeline.came-true")}
              </th>
              <th scope="col" class="figure-cell">
                {t("pipeline.deals-column")}
              </th>
            </tr>
          </thead>
          <tbody>
            {diagram.map(({ declared, actual, n }) => (
              <tr key={declared}>
                <th scope="row">{format.percent(declared)}</th>
                <td class="figure-cell">{format.percent(actual)}</td>
                <td class="figure-cell">{format.number(n, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
