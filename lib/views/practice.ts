import { z } from "zod";
import { builtInKinds } from "@/lib/model/action";
import { instant, share, weekday } from "@/lib/model/primitives";
import { outcomeId } from "./experiments";
import { personName, plainLine } from "./team";

/** So many people report before anything is said of them together, as in every figure of several people. */
const leastReporting = 5;

/** Beyond this a difference in a week is no number that anyone counted. */
const counted = z.number().min(-10_000).max(10_000);

const effectNumbers = z.strictObject({
  level: z.union([z.literal(3), z.literal(4)]),
  outcome: outcomeId,
  people: z.int().min(1).max(100_000),
  difference: counted,
  low: counted,
  high: counted,
  /** Level 3: chance of a difference as large without any effect. */
  p: share.nullable(),
  /** Level 4: by how much people differ, as a standard deviation. */
  spread: counted.min(0).nullable(),
});

/**
 * What trials by lot showed: of one person (level 3 of the ladder of claims), or of five and more together (level 4). What
 * can't be true is no effect: an estimate outside its interval, one person's result called that of several.
 */
export const practiceEffect = effectNumbers.refine(
  ({ level, people, difference, low, high, p, spread }) =>
    low <= difference &&
    difference <= high &&
    (level === 3
      ? people === 1 && isChanceOf(p, difference, low)
      : people >= leastReporting && spread !== null),
);

/** The chance is that of a gain as large: small only where there is a gain, and small where the interval leaves nothing out. */
function isChanceOf(p: number | null, difference: number, low: number): boolean {
  return p !== null && (p > 0.25 || difference > 0) && (low <= 0 || p <= 0.05);
}

/** One for each thing that a trial may count. */
export const mostEffects = 4;

/** What is known of a practice's effect: how many reported, and what it came to, each thing counted once. */
const triedBy = z
  .strictObject({
    people: z.int().min(0).max(100_000),
    effects: z.array(practiceEffect).max(mostEffects).readonly(),
  })
  .refine(
    ({ people, effects }) =>
      effects.every((effect) => effect.people <= people) &&
      new Set(effects.map(({ level, outcome }) => `${level} ${outcome}`)).size === effects.length,
  );

export type PracticeEffect = z.infer<typeof practiceEffect>;

const line = plainLine.min(1).max(300);

/** A routine as a recipe: what, when, why, in which steps, for which situation, and what is known of its effect. */
export const practiceRecipe = z.strictObject({
  /** Names the practice wherever it goes; routines adopted from it carry it. */
  id: z.string().regex(/^practice-[a-z]{12}$/),
  title: plainLine.min(1).max(120),
  why: z.string().trim().min(1).max(600),
  /** The moment that starts it. */
  cue: line,
  steps: z.array(line).min(1).max(12),
  situation: line,
  /** Which actions keep it; a person's own kinds mean nothing to others. */
  match: z.strictObject({
    kinds: z.array(z.enum(builtInKinds)).max(20),
    initiative: z.enum(["proactive", "reactive", "none"]).nullable(),
    minMinutes: z.number().min(0).max(1440).nullable(),
    followsUp: z.boolean().nullable(),
  }),
  times: z.int().min(1).max(50),
  per: z.enum(["day", "week"]),
  days: z.array(weekday).max(7).nullable(),
  tried: triedBy,
  author: personName,
  role: z.enum(["manager", "colleague"]),
  madeAt: instant,
});
export type PracticeRecipe = z.infer<typeof practiceRecipe>;

/** Who signed a practice, by the keys of one's teams: oneself, one's manager, someone of a team that one leads, or nobody known. */
export const practiceSigners = ["self", "manager", "member", "unknown"] as const;

/** A practice of the library, its signature checked. */
export const practiceView = practiceRecipe.extend({
  signedBy: z.enum(practiceSigners),
  /** The name that the signer's key is known under here; null where it is not known. */
  signerName: z.string().nullable(),
  receivedAt: instant,
  /** As it is handed on. */
  text: z.string(),
});
export type PracticeView = z.infer<typeof practiceView>;
