import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { EvidenceDay, PatternView } from "@/lib/views/coaching";
import { patternUnit, patternValue } from "../card/pattern-words";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { EvidenceTable } from "./EvidenceTable";
import "./patterns.css";

const box = { height: 200, left: 44, top: 12, bottom: 28 };
const plotHeight = box.height - box.top - box.bottom;
const [narrowest, widest] = [280, 720];

/** A pattern's days: one point a day, its size the number of actions, against the marker and the interval. */
export function EvidenceChart({ view }: { view: PatternView }) {
  const { t } = useSpeech();
  const isShare = patternUnit(view.pattern) === "share";
  const [asTable, setAsTable] = useState(!isShare);
  const id = useId();
  const drawn = view.days.filter((one) => one.n > 0);
  const beyond = drawn.filter((one) => one.x / one.n > view.marker.value).length;
  const title = !view.open
    ? t("patterns.chart-learning")
    : t(beyond * 2 > drawn.length ? "patterns.chart-above" : "patterns.chart-below");
  return (
    <figure class="evidence-chart">
      <figcaption id={id}>{title}</figcaption>
      {asTable ? <EvidenceTable view={view} /> : <SharePlot view={view} days={drawn} titleId={id} />}
      {isShare && (
        <div>
          <Button kind="link" pressed={asTable} onPress={() => setAsTable(!asTable)}>
            {t(asTable ? "patterns.as-chart" : "patterns.as-table")}
          </Button>
        </div>
      )}
    </figure>
  );
}

interface SharePlotProps {
  view: PatternView;
  days: readonly EvidenceDay[];
  titleId: string;
}

function SharePlot({ view, days, titleId }: SharePlotProps) {
  const { t, format } = useSpeech();
  const place = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(widest);
  useEffect(() => {
    const stop = new AbortController();
    // Drawn for the width that there is, so that its letters keep their size.
    const measure = () => {
      const { clientWidth = 0 } = place.current?.parentElement ?? {};
      if (clientWidth > 0) setWidth(Math.min(widest, Math.max(narrowest, clientWidth)));
    };
    measure();
    addEventListener("resize", measure, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  const isNarrow = width < 480;
  const end = width - (isNarrow ? 8 : 104);
  const y = (share: number) => box.top + (1 - share) * plotHeight;
  const x = (index: number) => box.left + ((index + 0.5) / Math.max(1, days.length)) * (end - box.left);
  const most = Math.max(1, ...days.map((one) => one.n));
  const every = Math.max(1, Math.ceil(days.length / (isNarrow ? 3 : 6)));
  return (
    <svg ref={place} viewBox={`0 0 ${width} ${box.height}`} role="img" aria-labelledby={titleId}>
      {view.estimate && (
        <rect
          class="band"
          x={box.left}
          width={end - box.left}
          y={y(view.estimate.high)}
          height={y(view.estimate.low) - y(view.estimate.high)}
        />
      )}
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line class="tick" x1={box.left} x2={end} y1={y(share)} y2={y(share)} />
          <text x={box.left - 8} y={y(share) + 4} textAnchor="end">
            {format.percent(share)}
          </text>
        </g>
      ))}
      <line class="marker" x1={box.left} x2={end} y1={y(view.marker.value)} y2={y(view.marker.value)} />
      <text
        class="marker-name"
        x={isNarrow ? end : end + 8}
        y={y(view.marker.value) + (isNarrow ? 14 : 4)}
        textAnchor={isNarrow ? "end" : "start"}
      >
        {t("patterns.marker-line", {
          value: patternValue(t, format, view.pattern, view.marker.value),
        })}
      </text>
      {days.map((one, index) => (
        <g key={one.day}>
          <circle
            class={`point ${one.counted ? "counted" : "other"}`}
            cx={x(index)}
            cy={y(one.x / one.n)}
            r={3 + 4 * Math.sqrt(one.n / most)}
          />
          {index % every === 0 && (
            <text x={x(index)} y={box.height - 8} textAnchor="middle">
              {format.dayShort(one.day)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
