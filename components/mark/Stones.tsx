import { useId } from "preact/hooks";
import type { RoutineView } from "@/lib/views/coaching";
import { useSpeech } from "../i18n/language";
import "./mark.css";
import shapes from "./shapes.json";
import { stoneLevels } from "./stone-levels";

/** Top and height of each stone's box in the drawing, bottom stone first. */
const boxes = [
  { top: 15.7, height: 6.9 },
  { top: 8.4, height: 6 },
  { top: 1.4, height: 5.8 },
];

interface StonesProps {
  state: RoutineView["state"];
  strength: number;
  size?: number;
}

/** How firmly a routine stands: one stone forming, two holding, three a marker; the top one partly drawn. */
export function Stones({ state, strength, size = 24 }: StonesProps) {
  const { t } = useSpeech();
  const id = useId();
  const levels = stoneLevels(state, strength);
  return (
    <svg
      class="stones"
      width={size}
      height={size}
      viewBox={`0 0 ${shapes.size} ${shapes.size}`}
      role="img"
      aria-label={t(`routines.state-${state}`)}
    >
      {shapes.stones.map((path, index) => {
        const level = levels[index] ?? 0;
        const box = boxes[index] ?? { top: 0, height: 0 };
        if (level === 0) return <path key={path} class="ghost" d={path} />;
        if (level === 1) return <path key={path} d={path} />;
        const filled = box.height * level;
        return (
          <g key={path}>
            <clipPath id={`${id}-${index}`}>
              <rect x={0} width={shapes.size} y={box.top + box.height - filled} height={filled} />
            </clipPath>
            <path class="outline" d={path} />
            <path d={path} clipPath={`url(#${id}-${index})`} />
          </g>
        );
      })}
    </svg>
  );
}
