import { z } from "zod";
import { patternId } from "@/lib/model/pattern";
import { localDay, weekday } from "@/lib/model/primitives";
import { routineView } from "./coaching";

/** My week as the mirror shows it: a part is null where there is not enough to draw it. */
export const mirrorView = z.object({
  week: localDay,
  /** Eligible days among the last 20 that the rhythm and the phases look at. */
  days: z.int().min(0),
  rhythm: z
    .object({
      cells: z.array(
        z.object({ weekday, hour: z.int().min(0).max(23), started: z.int(), answered: z.int() }),
      ),
      started: z.int(),
      answered: z.int(),
      peak: z.object({ weekday, half: z.enum(["morning", "afternoon"]) }).nullable(),
    })
    .nullable(),
  shares: z.array(
    z.object({
      pattern: patternId,
      marker: z.number(),
      points: z.array(z.object({ day: localDay, mean: z.number(), low: z.number(), high: z.number() })),
    }),
  ),
  routines: z.array(routineView),
  phases: z
    .object({
      phases: z.array(
        z.object({
          phase: z.enum(["identify", "appoint", "interview", "propose"]),
          minutes: z.number(),
          share: z.number(),
        }),
      ),
      minutes: z.number(),
      carried: z.int(),
      isWorthATalk: z.boolean(),
    })
    .nullable(),
  phaseMinutes: z.number().min(0),
  changes: z
    .array(
      z.object({
        measure: z.enum(["started-share", "started", "answered", "quotes", "prospecting", "help-requests"]),
        before: z.number(),
        now: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    )
    .nullable(),
  /** Id of its sentence in the locales: `mirror.<question>`. */
  question: z.string(),
});
export type MirrorView = z.infer<typeof mirrorView>;
