import type { PatternId } from "@/lib/model/pattern";

/** The numbers of the wordings of each pattern's nudge: `nudges.<pattern>-<number>` in the locales. */
export const wordingNumbers = [1, 2, 3] as const;

/** The ids of the wordings of a nudge about a pattern. */
export function wordingsOf(about: PatternId | "routine"): string[] {
  return wordingNumbers.map((number) => `${about}-${number}`);
}
