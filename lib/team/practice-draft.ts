import { builtInKinds } from "@/lib/model/action";
import type { Routine } from "@/lib/model/routine";
import type { PracticeEffect, PracticeRecipe } from "@/lib/views/practice";
import type { RoutineDraft } from "@/lib/views/routine-room";

/** What a person writes when they publish one of their routines. */
export interface PracticeWords {
  readonly title: string;
  readonly why: string;
  readonly cue: string;
  /** One step a line. */
  readonly steps: string;
  readonly situation: string;
  readonly author: string;
}

/**
 * A routine with its words as a recipe, not signed yet. Kinds of one's own are left out: they mean nothing to others and
 * their names may say too much. The recipe has still to be parsed: words may be too long, or missing.
 */
export function recipeOf(
  id: string,
  routine: Pick<Routine, "match" | "times" | "per" | "days">,
  words: PracticeWords,
  about: Pick<PracticeRecipe, "role" | "madeAt" | "tried">,
): PracticeRecipe {
  const { match, times, per, days } = routine;
  return {
    id,
    title: words.title.trim(),
    why: words.why.trim(),
    cue: words.cue.trim(),
    steps: words.steps
      .split("\n")
      .map((step) => step.trim())
      .filter((step) => step !== ""),
    situation: words.situation.trim(),
    match: {
      kinds: builtInKinds.filter((kind) => match.kinds.includes(kind)),
      initiative: match.initiative ?? null,
      minMinutes: match.minMinutes ?? null,
      followsUp: match.followsUp ?? null,
    },
    times,
    per,
    days: days ?? null,
    author: words.author.trim(),
    ...about,
  };
}

/** The routine that taking a practice up makes; its name and cue are a beginning. */
export function routineOfPractice(id: string, practice: PracticeRecipe): RoutineDraft {
  const { title, cue, match, times, per, days } = practice;
  return { id, name: title, cue, match, times, per, days, catalogue: practice.id };
}

/** The effect that one person's finished weeks by lot showed, as a recipe carries it. */
export function ownEffect(trial: {
  readonly outcome: PracticeEffect["outcome"];
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}): PracticeEffect {
  const { outcome, difference, low, high, p } = trial;
  return { level: 3, outcome, people: 1, difference, low, high, p, spread: null };
}
