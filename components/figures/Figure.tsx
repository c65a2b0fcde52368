import type { FlashFigure } from "@/lib/views/figure";
import { figureLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { intervalWords } from "./Share";
import { Sparkline } from "./Sparkline";
import "./figures.css";

function Pair({ figure }: { figure: FlashFigure }) {
  const { t, format } = useSpeech();
  return (
    <>
      <span class="pair started">
        <i class="dot started" aria-hidden="true" />
        <strong>{format.number(figure.value ?? 0)}</strong>
        <span class="visually-hidden">{t("figures.started")}</span>
      </span>
      <span class="pair answered">
        <i class="dot answered" aria-hidden="true" />
        <strong>{format.number(figure.second ?? 0)}</strong>
        <span class="visually-hidden">{t("figures.answered")}</span>
      </span>
    </>
  );
}

function Value({ figure }: { figure: FlashFigure }) {
  const { t, format } = useSpeech();
  if (figure.interval) return <strong>{format.percent(figure.interval.share)}</strong>;
  if (figure.value === null || figure.target === 0) return <em>{t("figures.none")}</em>;
  if (figure.second !== null) return <Pair figure={figure} />;
  return (
    <>
      <strong>{format.number(figure.value)}</strong>
      {figure.target !== null && <em>{t("figures.target", { target: format.number(figure.target) })}</em>}
    </>
  );
}

/** One flash figure: its number, what it is measured against, and the week behind it. */
export function Figure({ figure }: { figure: FlashFigure }) {
  const { t, format } = useSpeech();
  return (
    <li class="figure">
      <span class="value">
        <Value figure={figure} />
      </span>
      <span class="name">
        {figureLabel(t, figure.id)}
        {figure.interval && (
          <>
            {" "}
            <em>{intervalWords(t, format, figure.interval)}</em>
          </>
        )}
      </span>
      <Sparkline figure={figure} />
    </li>
  );
}

/** At most six figures, in the order in which they were chosen. */
export function FigureGrid({ figures }: { figures: readonly FlashFigure[] }) {
  return (
    <ul class="figure-grid">
      {figures.map((figure) => (
        <Figure key={figure.id} figure={figure} />
      ))}
    </ul>
  );
}
