import type { FlashFigure } from "@/lib/views/figure";
import { figureLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { figureValue } from "./figure-value";
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
  if (figure.value === null || figure.target === 0) return <em>{t("figures.none")}</em>;
  const unit = figure.interval ? "share" : figure.unit;
  const inUnit = (value: number) => figureValue(format, value, { unit, currency: figure.currency });
  return (
    <>
      {figure.second === null ? <strong>{inUnit(figure.value)}</strong> : <Pair figure={figure} />}
      {figure.target !== null && (
        <em>
          {t(figure.id === "routines-kept" ? "figures.target" : "figures.aim", {
            target: inUnit(figure.target),
          })}
        </em>
      )}
    </>
  );
}

/** One flash figure: its number, what it is measured against, and the week behind it. */
export function Figure({ figure, today }: { figure: FlashFigure; today: string }) {
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
        {figure.asOf !== undefined && figure.asOf < today && (
          <>
            {" "}
            <em>{t("figures.as-of", { day: format.dayShort(figure.asOf) })}</em>
          </>
        )}
      </span>
      <Sparkline figure={figure} />
    </li>
  );
}

/** At most six figures, in the order in which they were chosen. */
export function FigureGrid({ figures, today }: { figures: readonly FlashFigure[]; today: string }) {
  return (
    <ul class="figure-grid">
      {figures.map((figure) => (
        <Figure key={figure.id} figure={figure} today={today} />
      ))}
    </ul>
  );
}
