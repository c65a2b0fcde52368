import { useCallback } from "preact/hooks";
import type { PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { PlotFigure } from "./PlotFigure";

const gate = 20;

/** How long sales take, with won and lost as two ends and open deals counted while they are open. */
export function CyclePart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { cycle } = view;
  const { steps } = cycle;
  const plot = useCallback(
    (library: typeof import("@observablehq/plot")) => {
      const last = steps.at(-1);
      const ends = last
        ? [
            { days: last.days, share: last.wonBy, name: t("pipeline.stage-won") },
            { days: last.days, share: last.lostBy, name: t("pipeline.stage-lost") },
          ]
        : [];
      return {
        height: 280,
        marginLeft: 56,
        marginRight: 80,
        marginBottom: 44,
        x: { label: t("pipeline.days-since"), ticks: 6 },
        y: { domain: [0, 1], ticks: 5, tickFormat: (share: number) => format.percent(share), label: null },
        marks: [
          library.line(steps, {
            x: "days",
            y: "wonBy",
            stroke: "var(--ink)",
            strokeWidth: 2,
            curve: "step-after",
          }),
          library.line(steps, {
            x: "days",
            y: "lostBy",
            stroke: "var(--quiet)",
            strokeDasharray: "4 3",
            curve: "step-after",
          }),
          library.text(ends, {
            x: "days",
            y: "share",
            text: "name",
            dx: 8,
            textAnchor: "start",
            fill: "var(--ink)",
          }),
        ],
      };
    },
    [steps, t, format],
  );
  return (
    <section class="part">
      <h2>{t("pipeline.cycle-title")}</h2>
      {cycle.n < gate || steps.length < 2 ? (
        <p>{t("pipeline.not-enough", { n: cycle.n, gate })}</p>
      ) : (
        <>
          {cycle.medianDays !== null && (
            <p class="lead">{t("pipeline.cycle", { n: format.number(cycle.medianDays, 0) })}</p>
          )}
          <PlotFigure
            title={t("pipeline.cycle-chart")}
            plot={plot}
            table={
              <table class="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{t("pipeline.days-since")}</th>
                    {(["won", "lost"] as const).map((end) => (
                      <th key={end} scope="col" class="figure-cell">
                        {t(`pipeline.stage-${end}`)}
                      </th>
                    ))}
                    <th scope="col" class="figure-cell">
                      {t("pipeline.at-risk")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {steps.map(({ days, wonBy, lostBy, atRisk }) => (
                    <tr key={days}>
                      <th scope="row">{format.number(days, 0)}</th>
                      <td class="figure-cell">{format.percent(wonBy)}</td>
                      <td class="figure-cell">{format.percent(lostBy)}</td>
                      <td class="figure-cell">{format.number(atRisk, 0)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            }
          />
          <p class="small quiet">{t("pipeline.cycle-how")}</p>
        </>
      )}
    </section>
  );
}
