import type { Translator } from "@/lib/i18n/translate";
import { markerSides } from "@/lib/model/pattern";
import type { PatternView } from "@/lib/views/coaching";

/**
 * How a pattern stands, in words. Where the last days lie beyond the marker and evidence does not suffice to raise it, that
 * is said: "within" would contradict the figure beside it.
 */
export function standingWords(
  t: Translator,
  { pattern, state, recent, estimate, marker }: PatternView,
): string {
  const value = recent?.share ?? estimate?.mean;
  if (state !== "ok" || value === undefined) return t(`patterns.state-${state}`);
  const isBeyond = markerSides[pattern] === "below" ? value < marker.value : value > marker.value;
  return t(isBeyond ? "patterns.state-unclear" : "patterns.state-ok");
}
