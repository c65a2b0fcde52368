import { useCallback } from "preact/hooks";
import type { PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { type Plot, PlotFigure } from "../mirror/PlotFigure";
import { plotStyle } from "../mirror/plot-style";
import { behindAddress } from "./behind-address";
import { FigureTable } from "./FigureTable";

const gate = 20;

/** How long sales take, with won and lost as two ends and open deals counted while they are open. */
export function CyclePart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { cycle } = view;
  const { steps } = cycle;
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const series = (["won", "lost"] as const).map((end) => ({
        end,
        name: t(`pipeline.stage-${end}`),
        points: [{ days: 0, share: 0 }].concat(
          steps.map((step) => ({ days: step.days, share: end === "won" ? step.wonBy : step.lostBy })),
        ),
      }));
      const last = steps.at(-1)?.days ?? 0;
      return plot.plot({
        width,
        height: 260,
        marginLeft: 44,
        marginRight: 68,
        marginBottom: 40,
        style: plotStyle,
        x: {
          label: t("pipeline.days-since"),
          labelAnchor: "center",
          labelArrow: "none",
          ticks: 6,
          tickSize: 0,
        },
        y: {
          domain: [0, 1],
          ticks: 5,
          tickSize: 0,
          tickFormat: (share: number) => format.percent(share),
          label: null,
        },
        marks: [
          plot.gridY({ ticks: 5, stroke: "var(--line)", strokeOpacity: 1 }),
          ...series.map(({ end, points, name }) =>
            plot.lineY(points, {
              x: "days",
              y: "share",
              stroke: end === "won" ? "var(--ink)" : "var(--quiet)",
              strokeWidth: 2,
              strokeDasharray: end === "won" ? "none" : "4 3",
              curve: "step-after",
              href: () => behindAddress({ of: "end", end }),
              title: () => name,
            }),
          ),
          plot.text(series, {
            x: last,
            y: ({ points }: (typeof series)[number]) => points.at(-1)?.share ?? 0,
            text: "name",
            dx: 8,
            textAnchor: "start",
            fill: "var(--ink)",
          }),
        ],
      });
    },
    [JSON.stringify(steps), t, format],
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
            draw={draw}
            hasLinks
            table={
              <FigureTable
                title={t("pipeline.cycle-chart")}
                columns={[
                  t("pipeline.days-since"),
                  t("pipeline.stage-won"),
                  t("pipeline.stage-lost"),
                  t("pipeline.at-risk"),
                ]}
                rows={steps.map(({ days, wonBy, lostBy, atRisk }) => ({
                  key: String(days),
                  name: format.number(days, 0),
                  cells: [format.percent(wonBy), format.percent(lostBy), format.number(atRisk, 0)],
                }))}
              />
            }
          />
          <p class="small quiet">{t("pipeline.cycle-how")}</p>
        </>
      )}
    </section>
  );
}
