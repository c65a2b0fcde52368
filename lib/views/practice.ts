import { z } from "zod";
import { builtInKinds } from "@/lib/model/action";
import { instant, share, weekday } from "@/lib/model/primitives";
import { outcomeId } from "./experiments";
import { personName } from "./team";

/** What trials by lot showed: of one person (level 3 of the ladder of claims), or of five and more together (level 4). */
export const practiceEffect = z.strictObject({
  level: z.union([z.literal(3), z.literal(4)]),
  outcome: outcomeId,
  people: z.int().min(1),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  /** Level 3: chance of a difference as large without any effect. */
  p: share.nullable(),
  /** Level 4: by how much people differ, as a standard deviation. */
  spread: z.number().min(0).nullable(),
});
export type PracticeEffect = z.infer<typeof practiceEffect>;

const line = z.string().trim().min(1).max(300);

/** A routine as a recipe: what, when, why, in which steps, for which situation, and what is known of its effect. */
export const practiceRecipe = z.strictObject({
  /** Names the practice wherever it goes; routines adopted from it carry it. */
  id: z.string().regex(/^practice-[a-z]{12}$/),
  title: z.string().trim().min(1).max(120),
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
  tried: z.strictObject({ people: z.int().min(0), effects: z.array(practiceEffect).max(4).readonly() }),
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
