import type * as PlotLibrary from "@observablehq/plot";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Reveal } from "../ui/Reveal";
import "./mirror.css";

export type Plot = typeof PlotLibrary;

interface PlotFigureProps {
  /** What is seen, as a sentence. */
  title: string;
  /** Draws the picture for a width in pixels. Must be the same function while the data is the same. */
  draw: (plot: Plot, width: number) => Element;
  /** The picture as a table, for those who cannot see it and those who want the numbers. */
  table: ComponentChildren;
  /** Marks open the records behind them (`href` and `title` of the mark); the table has the same links. */
  hasLinks?: boolean;
  children?: ComponentChildren;
}

const [narrowest, widest] = [280, 720];

/** A picture of the chart library, which is loaded when the first one is drawn, with its sentence and its table. */
export function PlotFigure({ title, draw, table, hasLinks = false, children }: PlotFigureProps) {
  const { t } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  const [isDrawing, setDrawing] = useState(true);
  useEffect(() => {
    const stop = new AbortController();
    const drawWith = (plot: Plot) => {
      const box = place.current;
      if (!box || stop.signal.aborted) return;
      const show = () => {
        const width = Math.min(widest, Math.max(narrowest, box.clientWidth));
        const drawn = draw(plot, width);
        // The box bears the picture's name, and the table its numbers: the marks inside are not read one by one.
        for (const mark of drawn.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
        for (const link of drawn.querySelectorAll("a")) {
          const name = link.querySelector("title")?.textContent;
          if (name) link.setAttribute("aria-label", name);
        }
        box.replaceChildren(drawn);
      };
      show();
      setDrawing(false);
      addEventListener("resize", show, { signal: stop.signal });
    };
    // Without the library (an update took its file away while the page stood open) sentence and table remain.
    const goWithout = () => {
      if (!stop.signal.aborted) setDrawing(false);
    };
    void import("@observablehq/plot").then(drawWith, goWithout);
    return () => stop.abort();
  }, [draw]);
  return (
    <figure class="plot-figure">
      <figcaption>{title}</figcaption>
      {children}
      {isDrawing && <p class="small quiet">{t("mirror.drawing")}</p>}
      <div ref={place} class="plot-place" role={hasLinks ? "group" : "img"} aria-label={title} />
      <Reveal label={t("mirror.table")} openLabel={t("mirror.table-hide")}>
        {table}
      </Reveal>
    </figure>
  );
}
