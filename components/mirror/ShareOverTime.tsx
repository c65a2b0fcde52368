import { useCallback } from "preact/hooks";
import type { Translator } from "@/lib/i18n/translate";
import { markerSides } from "@/lib/model/pattern";
import type { MirrorView } from "@/lib/views/mirror";
import { useSpeech } from "../i18n/language";
import { DataTable } from "./DataTable";
import { type Plot, PlotFigure } from "./PlotFigure";
import { plotStyle } from "./plot-style";

type Series = MirrorView["shares"][number];

/** What the picture says: the share now, and on which side of the marker its band lies. */
function titleOf(t: Translator, { pattern, marker, points }: Series): string {
  const now = points.at(-1) ?? { mean: 0, low: 0, high: 0 };
  const side = now.low > marker ? "above" : now.high < marker ? "below" : "unclear";
  // Days that move little are told by a low share: its good side lies above the marker.
  const words =
    markerSides[pattern] === "below"
      ? ({ above: "below", below: "under", unclear: "unclear" } as const)[side]
      : side;
  const name = t(`patterns.${pattern}`);
  return t(`mirror.share-title-${words}`, { pattern: name, mean: now.mean, marker });
}

/** One share over the weeks: a line with its band, and the agreed marker. */
export function ShareOverTime({ series }: { series: Series }) {
  const { t, format } = useSpeech();
  const { points, marker } = series;
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const dated = points.map((point) => ({ ...point, date: new Date(`${point.day}T12:00:00Z`) }));
      const highest = Math.min(1, Math.max(marker, ...points.map(({ high }) => high)) + 0.1);
      return plot.plot({
        width,
        height: 160,
        marginLeft: 40,
        marginRight: 60,
        style: plotStyle,
        x: {
          type: "utc",
          label: null,
          ticks: width < 480 ? 3 : 5,
          tickSize: 0,
          tickFormat: (date: Date) => format.dayShort(date.toISOString().slice(0, 10)),
        },
        y: {
          domain: [0, highest],
          label: null,
          ticks: 3,
          tickSize: 0,
          tickFormat: (share: number) => format.percent(share),
        },
        marks: [
          plot.areaY(dated, { x: "date", y1: "low", y2: "high", fill: "var(--clay)", fillOpacity: 0.18 }),
          plot.lineY(dated, { x: "date", y: "mean", stroke: "var(--clay)", strokeWidth: 2 }),
          plot.ruleY([marker], { stroke: "var(--ink)", strokeDasharray: "3 3" }),
          plot.text([marker], {
            y: (value: number) => value,
            text: () => t("mirror.marker"),
            frameAnchor: "right",
            textAnchor: "start",
            dx: 6,
            fill: "var(--quiet)",
          }),
        ],
      });
    },
    [JSON.stringify(series), format, t],
  );
  return (
    <PlotFigure
      title={titleOf(t, series)}
      draw={draw}
      table={
        <DataTable
          columns={[
            t("mirror.day-column"),
            t("mirror.mean-column"),
            t("mirror.low-column"),
            t("mirror.high-column"),
          ]}
          rows={points
            .toReversed()
            .map((point) => [
              format.dayShort(point.day),
              format.percent(point.mean),
              format.percent(point.low),
              format.percent(point.high),
            ])}
        />
      }
    />
  );
}
