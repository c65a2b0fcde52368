import type { Segment as SegmentName } from "@/lib/model/people";
import { useSpeech } from "../i18n/language";
import "./screen.css";

const bars: Record<SegmentName, number> = { gold: 3, silver: 2, bronze: 1 };

/** A segment as a word and a small shape: three, two or one full bars. */
export function Segment({ segment }: { segment: SegmentName }) {
  const { t } = useSpeech();
  return (
    <span class="segment">
      <svg width="13" height="10" viewBox="0 0 13 10" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 4.5 + 0.6}
            y={6.4 - bar * 2.9}
            width="2.8"
            height={3 + bar * 2.9}
            class={bar < bars[segment] ? "full" : ""}
          />
        ))}
      </svg>
      {t(`screen.${segment}`)}
    </span>
  );
}
