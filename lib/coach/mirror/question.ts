import type { PatternId } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import { dayNumber } from "../working-day/calendar-days";

/** How many open questions there are: `mirror.question-1` and so on. */
export const openQuestions = 8;

/**
 * The one question of a week: about the pattern that stands out, else one of the open questions in turn. The
 * same all week long. The id of its sentence: `question-<pattern>` or `question-<number>`.
 */
export function questionOf(week: LocalDay, flagged: PatternId | null): string {
  if (flagged) return `question-${flagged}`;
  return `question-${(Math.floor(dayNumber(week) / 7) % openQuestions) + 1}`;
}
