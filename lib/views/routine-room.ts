import { z } from "zod";
import { id, localDay } from "@/lib/model/primitives";
import { routine } from "@/lib/model/routine";
import { routineView } from "./coaching";

/** One occasion of a routine with the strength that it led to: the person's own days, for the explanation. */
export const strengthStepView = z.object({
  day: localDay,
  value: z.number().min(0).max(1),
  multiplier: z.number().min(0).max(1),
  before: z.number(),
  after: z.number(),
  seed: z.boolean(),
});
export type StrengthStepView = z.infer<typeof strengthStepView>;

/** A routine as its own room shows it. */
export const routineDetail = routineView.extend({
  routine,
  /** The next day on which it is due; null where none is in sight. */
  next: localDay.nullable(),
  /** Skips left this week. */
  reserve: z.int().min(0),
  isSlipping: z.boolean(),
  /** Half-life in worked days. */
  halfLifeDays: z.number(),
  /** Occasions before its first day that its strength started from. */
  seeds: z.int().min(0),
  /** The newest 60 occasions, oldest first. */
  steps: z.array(strengthStepView).max(60),
});
export type RoutineDetail = z.infer<typeof routineDetail>;

/** What a person decides of a routine: all but when it began, which the background knows. */
export const routineDraft = routine
  .pick({
    id: true,
    name: true,
    match: true,
    times: true,
    per: true,
    days: true,
    catalogue: true,
    block: true,
    cue: true,
    cueMatch: true,
    keptByVisit: true,
    pauses: true,
  })
  .extend({ name: z.string().trim().min(1).max(300), id });
export type RoutineDraft = z.infer<typeof routineDraft>;
