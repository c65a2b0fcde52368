import { useCallback } from "preact/hooks";
import type { MirrorView } from "@/lib/views/mirror";
import { useSpeech } from "../i18n/language";
import { DataTable } from "./DataTable";
import { type Plot, PlotFigure } from "./PlotFigure";
import { plotStyle } from "./plot-style";

/** Time by phase of the sale. */
export function Phases({ view }: { view: NonNullable<MirrorView["phases"]> }) {
  const { t, format } = useSpeech();
  const named = view.phases.map((phase) => ({ ...phase, name: t(`mirror.phase-${phase.phase}`) }));
  const [most] = named.toSorted((a, b) => b.minutes - a.minutes);
  const draw = useCallback(
    (plot: Plot, width: number) => {
      // Beside a narrow bar there is no room for its name: it stands above it.
      const isNarrow = width < 520;
      const names = plot.text(named, {
        x: 0,
        y: "name",
        text: "name",
        textAnchor: "start",
        dy: -12,
      });
      return plot.plot({
        width,
        height: isNarrow ? 200 : 160,
        marginLeft: isNarrow ? 0 : 190,
        marginRight: 130,
        style: plotStyle,
        x: { axis: null, domain: [0, Math.max(...named.map(({ share }) => share))] },
        y: {
          label: null,
          tickSize: 0,
          domain: named.map(({ name }) => name),
          ...(isNarrow && { axis: null }),
        },
        marks: [
          ...(isNarrow ? [names] : []),
          plot.barX(named, {
            x: "share",
            y: "name",
            fill: "var(--moss)",
            insetTop: isNarrow ? 20 : 4,
            insetBottom: 4,
          }),
          plot.text(named, {
            x: "share",
            y: "name",
            text: (phase: (typeof named)[number]) =>
              `${format.percent(phase.share)} · ${format.minutes(phase.minutes)}`,
            textAnchor: "start",
            dx: 6,
            dy: isNarrow ? 8 : 0,
          }),
        ],
      });
    },
    [JSON.stringify(named), format],
  );
  return (
    <PlotFigure
      title={t("mirror.phases-title", { phase: most?.name ?? "", share: most?.share ?? 0 })}
      draw={draw}
      table={
        <DataTable
          columns={[t("mirror.phase-column"), t("mirror.minutes-column"), t("mirror.share-column")]}
          rows={named.map(({ name, minutes, share }) => [
            name,
            format.number(minutes, 0),
            format.percent(share),
          ])}
        />
      }
    >
      <p class="small quiet">
        {t(view.isWorthATalk ? "mirror.phases-talk" : "mirror.phases-fine", { carried: view.carried })}
      </p>
    </PlotFigure>
  );
}
