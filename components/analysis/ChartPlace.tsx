import type * as PlotLibrary from "@observablehq/plot";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import "./analysis.css";

export type Plot = typeof PlotLibrary;

interface ChartPlaceProps {
  title: string;
  /** Draws the picture for a width in pixels. Must be the same function while the data is the same. */
  draw: (plot: Plot, width: number) => Element;
  /** What the picture is saved from. */
  place: RefObject<HTMLDivElement | null>;
}

const [narrowest, widest] = [280, 720];

/**
 * A picture whose marks are links to the records behind them: by mouse and by Tab. The chart library is loaded when
 * the first one is drawn. Each mark says its own name; axes and labels are for the eye, the table has all of it.
 */
export function ChartPlace({ title, draw, place }: ChartPlaceProps) {
  const { t } = useSpeech();
  useEffect(() => {
    const stop = new AbortController();
    void import("@observablehq/plot").then((plot) => {
      const box = place.current;
      if (!box || stop.signal.aborted) return;
      let before = 0;
      const show = () => {
        const width = Math.min(widest, Math.max(narrowest, box.clientWidth));
        if (width === before) return;
        before = width;
        const drawn = draw(plot, width);
        nameMarks(drawn);
        box.replaceChildren(drawn);
      };
      show();
      addEventListener("resize", show, { signal: stop.signal });
    });
    return () => stop.abort();
  }, [draw]);
  return (
    <div ref={place} role="group" aria-label={title} class="analysis-chart">
      <p class="small quiet">{t("mirror.drawing")}</p>
    </div>
  );
}

/** The name that a mark bears goes to the link around it; all that is no link is hidden from a screen reader. */
function nameMarks(drawn: Element): void {
  for (const link of drawn.querySelectorAll("a")) {
    const mark = link.querySelector("[aria-label]");
    const name = mark?.getAttribute("aria-label");
    if (name) link.setAttribute("aria-label", name);
    mark?.removeAttribute("aria-label");
    // An address of this very page: `href` alone is read by every browser and by assistive technology.
    const address = link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    if (address) link.setAttribute("href", address);
  }
  for (const part of drawn.querySelectorAll("g[aria-label]")) {
    part.removeAttribute("aria-label");
    if (part.querySelector("a") === null) part.setAttribute("aria-hidden", "true");
  }
}
