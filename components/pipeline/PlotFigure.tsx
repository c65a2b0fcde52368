import type * as Plot from "@observablehq/plot";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import "./pipeline.css";

interface PlotFigureProps {
  /** What is seen, as a sentence. */
  title: string;
  /** The options of the drawing, for a width in pixels. */
  plot: (library: typeof Plot, width: number) => Plot.PlotOptions;
  /** The same numbers. */
  table: ComponentChildren;
}

const width = 720;

/** A chart with the table behind it. The drawing library is loaded when the first chart is shown. */
export function PlotFigure({ title, plot, table }: PlotFigureProps) {
  const { t } = useSpeech();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  useEffect(() => {
    const here = place.current;
    if (asTable || !here) return undefined;
    let isGone = false;
    void import("@observablehq/plot").then((library) => {
      if (!isGone) here.replaceChildren(library.plot({ ...plot(library, width), width }));
    });
    return () => {
      isGone = true;
    };
  }, [asTable, plot]);
  return (
    <figure class="plot-figure">
      <figcaption id={id}>{title}</figcaption>
      {asTable ? table : <div ref={place} role="img" aria-labelledby={id} class="plot-place" />}
      <div>
        <Button kind="link" pressed={asTable} onPress={() => setAsTable(!asTable)}>
          {t(asTable ? "patterns.as-chart" : "patterns.as-table")}
        </Button>
      </div>
    </figure>
  );
}
