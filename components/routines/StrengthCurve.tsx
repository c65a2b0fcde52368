import type { StrengthStepView } from "@/lib/views/routine-room";
import { useSpeech } from "../i18n/language";

const [width, height] = [320, 56];

/** The path of a strength over its occasions in a box of 320 by 56. */
function pathOf(steps: readonly StrengthStepView[]): string {
  const step = width / Math.max(1, steps.length - 1);
  return steps
    .map(({ after }, index) => {
      const [x, y] = [(index * step).toFixed(1), ((1 - after) * (height - 4) + 2).toFixed(1)];
      return `${index === 0 ? "M" : "L"}${x} ${y}`;
    })
    .join("");
}

/** The regularity of a routine over its last occasions; its table is that of the explanation. */
export function StrengthCurve({ steps }: { steps: readonly StrengthStepView[] }) {
  const { t } = useSpeech();
  // A line along the bottom says nothing that the stones do not.
  if (steps.length < 2 || steps.every(({ after }) => after === 0)) return null;
  const title = t("routines.curve", { count: steps.length });
  return (
    <figure class="strength-curve">
      <figcaption class="small quiet">{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} preserveAspectRatio="none">
        <path class="level" d={`M0 ${0.2 * (height - 4) + 2}H${width}`} />
        <path class="level" d={`M0 ${0.5 * (height - 4) + 2}H${width}`} />
        <path class="curve" d={pathOf(steps)} />
      </svg>
    </figure>
  );
}
