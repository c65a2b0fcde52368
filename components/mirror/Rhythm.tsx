import { useCallback } from "preact/hooks";
import { weekdays } from "@/lib/model/primitives";
import type { MirrorView } from "@/lib/views/mirror";
import { useSpeech } from "../i18n/language";
import { weekdayWords } from "../routines/rhythm-words";
import { DataTable } from "./DataTable";
import { type Plot, PlotFigure } from "./PlotFigure";
import { plotStyle } from "./plot-style";

interface RhythmProps {
  rhythm: NonNullable<MirrorView["rhythm"]>;
  days: number;
}

/** Hours by weekdays: what was started (full, above) and what was answered (hollow, below). */
export function Rhythm({ rhythm, days }: RhythmProps) {
  const { t, format } = useSpeech();
  const { cells, peak, started, answered } = rhythm;
  const shown = weekdays.filter((weekday) => cells.some((cell) => cell.weekday === weekday));
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const hours = cells.map(({ hour }) => hour);
      const [first, last] = [Math.min(8, ...hours), Math.max(18, ...hours)];
      const most = Math.max(1, ...cells.map((cell) => Math.max(cell.started, cell.answered)));
      const named = cells.map((cell) => ({ ...cell, name: weekdayWords(format, cell.weekday) }));
      return plot.plot({
        width,
        height: 40 + shown.length * 48,
        marginLeft: 80,
        marginTop: 24,
        style: plotStyle,
        x: {
          domain: [first - 0.5, last + 0.5],
          label: null,
          ticks: hourTicks(first, last),
          tickFormat: (hour: number) => `${hour} h`,
          axis: "top",
          tickSize: 0,
        },
        y: {
          domain: shown.map((weekday) => weekdayWords(format, weekday)),
          label: null,
          tickSize: 0,
          type: "band",
        },
        r: { domain: [0, most], range: [0, 11] },
        marks: [
          plot.gridX({ ticks: hourTicks(first, last), stroke: "var(--line)", strokeOpacity: 1 }),
          plot.dot(named, {
            x: "hour",
            y: "name",
            r: "started",
            dy: -9,
            fill: "var(--moss)",
            stroke: "none",
          }),
          plot.dot(named, {
            x: "hour",
            y: "name",
            r: "answered",
            dy: 10,
            fill: "none",
            stroke: "var(--clay)",
            strokeWidth: 1.5,
          }),
        ],
      });
    },
    [JSON.stringify(cells), format],
  );
  const title = peak
    ? t("mirror.rhythm-peak", { weekday: weekdayWords(format, peak.weekday), half: peak.half })
    : t("mirror.rhythm-balanced");
  const balance =
    started > answered ? "rhythm-starts" : started < answered ? "rhythm-answers" : "rhythm-same";
  return (
    <PlotFigure
      title={title}
      draw={draw}
      table={
        <DataTable
          columns={["weekday", "hour", "started", "answered"].map((column) =>
            t(`mirror.${column as "hour"}-column`),
          )}
          rows={cells.map((cell) => [
            weekdayWords(format, cell.weekday),
            `${cell.hour} h`,
            format.number(cell.started),
            format.number(cell.answered),
          ])}
        />
      }
    >
      <p class="small quiet">{t(`mirror.${balance}`, { started, answered, days })}</p>
      <p class="small plot-words" aria-hidden="true">
        <span class="full">{t("mirror.started")}</span>
        <span class="hollow">{t("mirror.answered")}</span>
      </p>
    </PlotFigure>
  );
}

function hourTicks(first: number, last: number): number[] {
  const ticks: number[] = [];
  for (let hour = first; hour <= last; hour += 2) ticks.push(hour);
  return ticks;
}
