import { useCallback } from "preact/hooks";
import type { PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { type Plot, PlotFigure } from "../mirror/PlotFigure";
import { plotStyle } from "../mirror/plot-style";
import { behindAddress } from "./behind-address";
import { FigureTable } from "./FigureTable";
import { monthShort } from "./period-words";

/** Months seen together with the pipeline behind them: a good month with an empty pipeline is not a good one. */
export function MonthsChart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { months, currency } = view;
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const every = width < 480 ? 3 : 1;
      const panel = (value: "turnover" | "standing", fill: string) => {
        const behind = value === "turnover" ? "won-in" : "standing-in";
        return plot.plot({
          width,
          height: value === "turnover" ? 150 : 130,
          marginLeft: 72,
          marginRight: 8,
          marginTop: 12,
          marginBottom: value === "turnover" ? 26 : 8,
          style: plotStyle,
          x: {
            type: "band",
            domain: months.map(({ month }) => month),
            label: null,
            tickSize: 0,
            ...(value === "standing" ? { axis: null } : {}),
            ticks: months.map(({ month }) => month).filter((_, index) => index % every === 0),
            tickFormat: (month: string) => monthShort(format, month),
          },
          y: {
            label: null,
            ticks: 3,
            tickSize: 0,
            tickFormat: (amount: number) => format.money(amount, currency),
          },
          marks: [
            plot.gridY({ ticks: 3, stroke: "var(--line)", strokeOpacity: 1 }),
            plot.barY(months, {
              x: "month",
              y: value,
              fill,
              href: ({ month }: (typeof months)[number]) => behindAddress({ of: behind, month }),
              title: (one: (typeof months)[number]) =>
                t(`pipeline.month-${value}`, {
                  month: format.month(one.month),
                  value: format.money(one[value], currency),
                  n: value === "turnover" ? one.won : one.open,
                }),
            }),
          ],
        });
      };
      const both = document.createElement("div");
      both.append(
        heading(t("pipeline.months-standing")),
        panel("standing", "var(--edge)"),
        heading(t("pipeline.months-turnover")),
        panel("turnover", "var(--ink)"),
      );
      return both;
    },
    [JSON.stringify(months), format, t, currency],
  );
  if (months.every(({ turnover, standing }) => turnover === 0 && standing === 0)) return null;
  return (
    <section class="part">
      <h2>{t("pipeline.months-title")}</h2>
      <PlotFigure
        title={title()}
        draw={draw}
        hasLinks
        table={
          <FigureTable
            title={t("pipeline.months-title")}
            columns={["month", "column-turnover", "column-won", "column-standing", "column-weighted"].map(
              (key) => t(`pipeline.${key as "month"}`),
            )}
            rows={months.toReversed().map((one) => ({
              key: one.month,
              name: format.month(one.month),
              cells: [
                format.money(one.turnover, currency),
                <a key="won" href={behindAddress({ of: "won-in", month: one.month })}>
                  {format.number(one.won, 0)}
                </a>,
                <>
                  <a href={behindAddress({ of: "standing-in", month: one.month })}>
                    {format.money(one.standing, currency)}
                  </a>{" "}
                  <span class="of">{t("pipeline.of", { n: format.number(one.open, 0) })}</span>
                </>,
                one.weighted > 0 ? format.money(one.weighted, currency) : t("pipeline.unknown"),
              ],
            }))}
          />
        }
      />
    </section>
  );

  /** What the last whole month brought, and what stood behind the one that runs. */
  function title(): string {
    const [before, now] = months.slice(-2);
    if (!before || !now) return t("pipeline.months-title");
    return t("pipeline.months-said", {
      month: format.month(before.month),
      turnover: format.money(before.turnover, currency),
      standing: format.money(now.standing, currency),
      n: now.open,
    });
  }
}

/** The name of one of two pictures that share their months. */
function heading(words: string): HTMLElement {
  const line = document.createElement("p");
  line.className = "small quiet plot-heading";
  line.textContent = words;
  return line;
}
