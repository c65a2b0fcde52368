import { useCallback } from "preact/hooks";
import type { MonthFigures, PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { type Plot, PlotFigure } from "../mirror/PlotFigure";
import { plotStyle } from "../mirror/plot-style";
import { behindAddress } from "./behind-address";
import { FigureTable } from "./FigureTable";
import { GroupTable } from "./GroupTable";
import { groupName } from "./group-names";
import { monthShort } from "./period-words";

type Origin = MonthFigures["created"][number]["origin"];
const origins: readonly Origin[] = ["self", "marketing", "referral", "existing-customer", "outsourced", null];

/** Opportunities created, month by month, and by whom. */
export function CreatedPart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { months } = view;
  const seen = origins.filter((origin) => months.some(({ created }) => numberOf(created, origin) > 0));
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const every = width < 480 ? 3 : 1;
      const cells = months.flatMap(({ month, created }) =>
        seen.map((origin) => ({
          month,
          name: groupName(t, "origin", origin),
          origin,
          n: numberOf(created, origin),
        })),
      );
      return plot.plot({
        width,
        height: 36 + seen.length * 52,
        marginLeft: 118,
        marginRight: 8,
        marginTop: 16,
        style: plotStyle,
        x: {
          type: "band",
          domain: months.map(({ month }) => month),
          label: null,
          tickSize: 0,
          ticks: months.map(({ month }) => month).filter((_, index) => index % every === 0),
          tickFormat: (month: string) => monthShort(format, month),
        },
        y: { axis: null, insetTop: 14 },
        fy: {
          domain: seen.map((origin) => groupName(t, "origin", origin)),
          axis: "left",
          label: null,
          tickSize: 0,
          padding: 0.3,
        },
        marks: [
          plot.ruleY([0], { stroke: "var(--line)" }),
          plot.barY(cells, {
            x: "month",
            y: "n",
            fy: "name",
            fill: "var(--ink)",
            href: ({ month, origin }: (typeof cells)[number]) =>
              behindAddress({ of: "created-in", month, name: origin ?? "none" }),
            title: ({ month, name, n }: (typeof cells)[number]) =>
              t("pipeline.created-point", { month: format.month(month), name, n }),
          }),
          plot.text(
            cells.filter(({ n }) => n > 0),
            {
              x: "month",
              y: "n",
              fy: "name",
              text: "n",
              dy: -7,
              fill: "var(--quiet)",
            },
          ),
        ],
      });
    },
    [JSON.stringify(months), t, format],
  );
  const isKnown = view.origins.some(({ name }) => name !== null);
  return (
    <section class="part">
      <h2>{t("pipeline.origin-title")}</h2>
      {isKnown ? (
        <>
          <PlotFigure
            title={title()}
            draw={draw}
            hasLinks
            table={
              <FigureTable
                title={t("pipeline.created-title")}
                columns={[t("pipeline.month"), ...seen.map((origin) => groupName(t, "origin", origin))]}
                rows={months.toReversed().map(({ month, created }) => ({
                  key: month,
                  name: format.month(month),
                  cells: seen.map((origin) => (
                    <a key={origin} href={behindAddress({ of: "created-in", month, name: origin ?? "none" })}>
                      {format.number(numberOf(created, origin), 0)}
                    </a>
                  )),
                }))}
              />
            }
          />
          <GroupTable of="origin" groups={view.origins} currency={view.currency} />
        </>
      ) : (
        <p>{t("pipeline.origin-none")}</p>
      )}
    </section>
  );

  function title(): string {
    const sum = (origin: Origin) =>
      months.reduce((total, { created }) => total + numberOf(created, origin), 0);
    const all = seen.reduce((total, origin) => total + sum(origin), 0);
    return t("pipeline.created-said", { n: all, own: sum("self") });
  }
}

const numberOf = (created: MonthFigures["created"], origin: Origin): number =>
  created.find((one) => one.origin === origin)?.n ?? 0;
