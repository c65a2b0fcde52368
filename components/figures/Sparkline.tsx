import type { FlashFigure } from "@/lib/views/figure";
import { useSpeech } from "../i18n/language";
import "./figures.css";
import { figureValue } from "./figure-value";
import { sparklinePath } from "./sparkline-path";

const box = { width: 96, height: 20 };

/** The last seven points as a small line; of a pair, the started as a whole line and the answered as a broken one. */
export function Sparkline({ figure }: { figure: FlashFigure }) {
  const { points, pointsOver } = figure;
  const { t, format } = useSpeech();
  if (points.length < 2 || points.every(({ value, second }) => value === 0 && !second)) return null;
  const isPair = points.some((point) => point.second !== null);
  const first = points.map((point) => point.value);
  const second = points.map((point) => point.second ?? 0);
  // Counts begin at one, so that a single mail is no peak; a share is seen in the whole.
  const top = Math.max(figure.unit === "money" ? 1e-9 : 1, ...first, ...(isPair ? second : []));
  const said = points.map((point) =>
    isPair
      ? t("figures.pair-point", {
          started: format.number(point.value),
          answered: format.number(point.second ?? 0),
        })
      : figureValue(format, point.value, {
          unit: figure.interval ? "share" : figure.unit,
          currency: figure.currency,
        }),
  );
  return (
    <svg
      class="sparkline"
      viewBox={`0 -2 ${box.width} ${box.height + 4}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t(`figures.points-${pointsOver}`, { count: points.length, values: said.join(", ") })}
    >
      {isPair && <path class="answered" d={sparklinePath(second, top, box.width, box.height)} />}
      <path class={isPair ? "started" : ""} d={sparklinePath(first, top, box.width, box.height)} />
    </svg>
  );
}
