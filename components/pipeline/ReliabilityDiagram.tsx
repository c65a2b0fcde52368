import { useCallback } from "preact/hooks";
import type { PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { type Plot, PlotFigure } from "../mirror/PlotFigure";
import { plotStyle } from "../mirror/plot-style";
import { behindAddress } from "./behind-address";
import { FigureTable } from "./FigureTable";

type Calibration = NonNullable<PipelineView["calibration"]>;

/** Declared probabilities against what came true, without bins, over the band in which exact ones would lie. */
export function ReliabilityDiagram({ calibration }: { calibration: Calibration }) {
  const { t, format } = useSpeech();
  const { diagram } = calibration;
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const share = {
        domain: [0, 1],
        ticks: 5,
        tickSize: 0,
        tickFormat: (value: number) => format.percent(value),
      };
      return plot.plot({
        width,
        height: Math.min(360, width * 0.8),
        marginLeft: 48,
        marginRight: 16,
        marginBottom: 40,
        style: plotStyle,
        x: { ...share, label: t("pipeline.declared"), labelAnchor: "center", labelArrow: "none" },
        y: { ...share, label: null },
        r: { range: [3, 10] },
        marks: [
          plot.areaY(diagram, {
            x: "declared",
            y1: "low",
            y2: "high",
            fill: "var(--edge)",
            fillOpacity: 0.22,
          }),
          plot.line(
            [
              [0, 0],
              [1, 1],
            ],
            { stroke: "var(--edge)", strokeDasharray: "2 3" },
          ),
          plot.text([t("pipeline.came-true")], {
            frameAnchor: "top-left",
            dx: 6,
            text: (name: string) => name,
            fill: "var(--quiet)",
          }),
          plot.lineY(diagram, { x: "declared", y: "actual", stroke: "var(--ink)" }),
          plot.dot(diagram, {
            x: "declared",
            y: "actual",
            r: "n",
            fill: "var(--ink)",
            href: ({ declared }: (typeof diagram)[number]) => behindAddress({ of: "forecast", declared }),
            title: ({ declared, actual, n }: (typeof diagram)[number]) =>
              t("pipeline.diagram-point", {
                declared: format.percent(declared),
                actual: format.percent(actual),
                n,
              }),
          }),
        ],
      });
    },
    [JSON.stringify(diagram), t, format],
  );
  return (
    <PlotFigure
      title={t("pipeline.diagram-title")}
      draw={draw}
      hasLinks
      table={
        <FigureTable
          title={t("pipeline.diagram-title")}
          columns={[
            t("pipeline.declared"),
            t("pipeline.came-true"),
            t("pipeline.column-band"),
            t("pipeline.column-count"),
          ]}
          rows={diagram.map(({ declared, actual, n, low, high }) => ({
            key: String(declared),
            name: format.percent(declared),
            cells: [
              format.percent(actual),
              low === null || high === null
                ? t("pipeline.unknown")
                : t("pipeline.from-to", { low: format.percent(low), high: format.percent(high) }),
              <a key="n" href={behindAddress({ of: "forecast", declared })}>
                {format.number(n, 0)}
              </a>,
            ],
          }))}
        />
      }
    >
      <p class="small quiet">{t("pipeline.diagram-how")}</p>
    </PlotFigure>
  );
}
