import type { Analysis } from "@/lib/figures/analysis/analyse";
import { addressOf } from "@/lib/figures/analysis/choice";
import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import { plotStyle } from "../mirror/plot-style";
import { groupWords, valueWords } from "./analysis-words";
import type { Plot } from "./ChartPlace";

/** More groups than this are in the table alone. */
export const mostDrawn = 40;
const rowHeight = 34;

interface Mark {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly words: string;
  readonly href: string;
  readonly said: string;
}

function marksOf(t: Translator, format: Format, analysis: Analysis): Mark[] {
  const { choice, groups, total } = analysis;
  // Of many months the newest are drawn.
  const first = choice.split === "month" ? Math.max(0, groups.length - mostDrawn) : 0;
  const shown =
    choice.split === "none" ? [{ ...total, limits: null }] : groups.slice(first, first + mostDrawn);
  return shown.map((group, index) => {
    const label =
      choice.split === "none" ? t("analysis.all") : groupWords(t, format, choice.split, group.name);
    const words = valueWords(t, format, analysis, group.value);
    return {
      key: `${index}`,
      label,
      value: group.value ?? 0,
      low: group.interval?.low ?? null,
      high: group.interval?.high ?? null,
      words: group.interval ? t("analysis.of-n", { value: words, n: group.n }) : words,
      href: addressOf(choice, choice.split === "none" ? { of: "all" } : { of: "group", name: group.name }),
      said: t("analysis.mark", { group: label, value: words, n: group.n }),
    };
  });
}

/** Moss is what was started by me, clay what was answered; all else is ink. */
const barColour = ({ choice: { measure } }: Analysis): string =>
  measure === "started" ? "var(--moss)" : measure === "answered" ? "var(--clay)" : "var(--ink)";

const tickOf =
  (format: Format, { unit, currency }: Analysis) =>
  (value: number): string =>
    unit === "share"
      ? format.percent(value)
      : unit === "money"
        ? format.moneyShort(value, currency)
        : format.number(value);

/** Bars from nought; a share as a dot with its interval, against the share of all. Each mark opens its records. */
export function bars(t: Translator, format: Format, analysis: Analysis) {
  const marks = marksOf(t, format, analysis);
  const isShare = analysis.unit === "share";
  const label = (key: string) => marks[Number(key)]?.label ?? "";
  const common = { y: "key", href: "href", ariaLabel: "said" };
  return (plot: Plot, width: number): Element => {
    const marginLeft = Math.min(
      width * 0.36,
      44 + 6.4 * Math.max(0, ...marks.map((mark) => mark.label.length)),
    );
    const pooled = analysis.total.value ?? 0;
    return plot.plot({
      width,
      height: 44 + rowHeight * marks.length,
      marginLeft,
      marginRight: Math.min(150, width * 0.3),
      marginTop: 26,
      marginBottom: 18,
      style: plotStyle,
      x: { axis: null, domain: isShare ? [0, 1] : [0, Math.max(1e-9, ...marks.map(({ value }) => value))] },
      y: {
        label: null,
        tickSize: 0,
        domain: marks.map(({ key }) => key),
        tickFormat: (key: string) => shortened(label(key), marginLeft),
      },
      marks: isShare
        ? [
            ...(marks.length > 1
              ? [
                  plot.ruleX([pooled], { stroke: "var(--edge)", strokeDasharray: "2 3" }),
                  plot.text([pooled], {
                    x: (share: number) => share,
                    frameAnchor: "top",
                    dy: -16,
                    fill: "var(--quiet)",
                    text: () => t("analysis.all-of-them", { share: format.percent(pooled) }),
                  }),
                ]
              : []),
            plot.ruleY(marks, {
              y: "key",
              x1: "low",
              x2: "high",
              stroke: "var(--edge)",
              strokeWidth: 6,
              strokeLinecap: "round",
              strokeOpacity: 0.45,
            }),
            plot.dot(marks, { ...common, x: "value", r: 6, fill: "var(--ink)" }),
            plot.text(marks, { y: "key", x: "high", text: "words", textAnchor: "start", dx: 10 }),
          ]
        : [
            plot.barX(marks, {
              ...common,
              x: "value",
              fill: barColour(analysis),
              insetTop: 6,
              insetBottom: 6,
              rx2: 3,
            }),
            plot.text(marks, { y: "key", x: "value", text: "words", textAnchor: "start", dx: 8 }),
          ],
    });
  };
}

/** A label that would run out of its margin is cut; the table and the mark's name have all of it. */
function shortened(label: string, margin: number): string {
  const most = Math.max(6, Math.floor((margin - 12) / 6.4));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

/** One line over the months; a share with its interval as a band. */
export function lines(t: Translator, format: Format, analysis: Analysis) {
  const months = analysis.groups.flatMap(({ name, value, interval, n }) =>
    name === null || value === null
      ? []
      : [
          {
            month: new Date(`${name}-01T00:00:00Z`),
            value,
            low: interval?.low ?? value,
            high: interval?.high ?? value,
            href: addressOf(analysis.choice, { of: "group", name }),
            said: t("analysis.mark", {
              group: format.month(name),
              value: valueWords(t, format, analysis, value),
              n,
            }),
          },
        ],
  );
  const tick = tickOf(format, analysis);
  const isShare = analysis.unit === "share";
  return (plot: Plot, width: number): Element =>
    plot.plot({
      width,
      height: 280,
      marginLeft: 64,
      marginRight: 20,
      style: plotStyle,
      x: {
        type: "utc",
        label: null,
        ticks: Math.min(months.length, width < 500 ? 4 : 8),
        tickSize: 0,
        insetLeft: 16,
        insetRight: 16,
        tickFormat: (day: Date) => format.monthShort(day.toISOString().slice(0, 7)),
      },
      y: {
        label: null,
        ticks: 4,
        tickSize: 0,
        tickFormat: tick,
        zero: true,
        ...(isShare ? { domain: [0, 1] } : {}),
        grid: true,
      },
      marks: [
        ...(isShare
          ? [plot.areaY(months, { x: "month", y1: "low", y2: "high", fill: "var(--edge)", fillOpacity: 0.2 })]
          : []),
        plot.lineY(months, { x: "month", y: "value", stroke: barColour(analysis), strokeWidth: 1.75 }),
        plot.dot(months, {
          x: "month",
          y: "value",
          r: 5,
          fill: barColour(analysis),
          href: "href",
          ariaLabel: "said",
        }),
      ],
    });
}

/** How far the opportunities of a span came: each step as wide as what reached it. */
export function funnel(t: Translator, _format: Format, analysis: Analysis) {
  const [first] = analysis.funnel;
  const all = first?.n ?? 0;
  const steps = analysis.funnel.map(({ stage, n }) => ({
    stage: t(`pipeline.stage-${stage}`),
    half: n / 2,
    less: -n / 2,
    words: t("analysis.step", { n, share: all === 0 ? 0 : n / all }),
    href: addressOf(analysis.choice, { of: "step", stage }),
    said: t("analysis.step-mark", { stage: t(`pipeline.stage-${stage}`), n }),
  }));
  return (plot: Plot, width: number): Element =>
    plot.plot({
      width,
      height: 40 + 48 * steps.length,
      marginLeft: Math.min(120, width * 0.3),
      marginRight: 120,
      style: plotStyle,
      x: { axis: null, domain: [-Math.max(0.5, all / 2), Math.max(0.5, all / 2)] },
      y: { label: null, tickSize: 0, domain: steps.map(({ stage }) => stage) },
      marks: [
        plot.barX(steps, {
          x1: "less",
          x2: "half",
          y: "stage",
          fill: barColour(analysis),
          insetTop: 4,
          insetBottom: 4,
          rx: 3,
          href: "href",
          ariaLabel: "said",
        }),
        plot.text(steps, { x: "half", y: "stage", text: "words", textAnchor: "start", dx: 8 }),
      ],
    });
}
