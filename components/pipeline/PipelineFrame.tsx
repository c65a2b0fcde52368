import type { ComponentChildren } from "preact";
import { useSpeech } from "../i18n/language";
import "../coach/coach.css";
import "./pipeline.css";

export const pipelinePlaces = ["now", "conversion", "forecasts", "effort", "setup"] as const;
export type PipelinePlace = (typeof pipelinePlaces)[number];

interface PipelineFrameProps {
  here: PipelinePlace;
  /** The day of the figures. */
  asOf?: string;
  children: ComponentChildren;
}

/** The Pipeline room's head, and the way between its pages. */
export function PipelineFrame({ here, asOf, children }: PipelineFrameProps) {
  const { t, format } = useSpeech();
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("coach.room-pipeline")}</h1>
        {asOf && <span class="quiet">{t("pipeline.as-of", { day: format.dayWithYear(asOf) })}</span>}
      </header>
      <nav class="pipeline-places" aria-label={t("coach.room-pipeline")}>
        {pipelinePlaces.map((place) => (
          <a
            key={place}
            href={place === "now" ? "#/pipeline" : `#/pipeline/${place}`}
            aria-current={place === here ? "page" : undefined}
          >
            {t(`pipeline.place-${place}`)}
          </a>
        ))}
      </nav>
      {children}
    </div>
  );
}
