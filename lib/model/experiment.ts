import { z } from "zod";
import { id, instant, localDay } from "./primitives";
import { routineMatch } from "./routine";

/** What an experiment will measure and how, fixed before its first coin. */
export const registration = z.discriminatedUnion("design", [
  z.object({
    /** Reminders: a coin at each moment at which one would be shown. */
    design: z.literal("reminders"),
    outcome: routineMatch,
    windowMinutes: z.int().min(5).max(480),
    probability: z.number().gt(0).lt(1),
    size: z.int().min(40).max(160),
    analysis: z.literal("rerandomisation-1"),
  }),
  z.object({
    /** Weeks with and without a routine, in pairs, the order of each pair drawn in advance. */
    design: z.literal("weeks"),
    routine: id,
    outcome: routineMatch,
    pairs: z.int().min(5).max(13),
    firstMonday: localDay,
    /** For each pair, whether its first week is the one with the routine. */
    firstIsOn: z.array(z.boolean()).max(13),
    /** 1 counts a week as it is; 2, since the first release, by its worked days, so that a holiday is no effect. */
    analysis: z.enum(["sign-flip-1", "sign-flip-2"]),
  }),
]);
export type Registration = z.infer<typeof registration>;

/** An experiment that the person chose to make on their own work. */
export const experiment = z.looseObject({
  record: z.literal("experiment"),
  id,
  registeredAt: instant,
  registration,
  /** SHA-256 of the registration as it was written, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, { error: "expected a SHA-256 in hexadecimal" }),
  stoppedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type Experiment = z.infer<typeof experiment>;

/** One coin of a trial of reminders, stored before anything is shown. */
export const draw = z.looseObject({
  record: z.literal("draw"),
  id,
  experiment: id,
  at: instant,
  probability: z.number().gt(0).lt(1),
  /** Whether the reminder is shown. */
  shown: z.boolean(),
  about: z.string().max(200),
  breakpoint: z.string().max(60),
  sample: z.literal(true).optional(),
});
export type Draw = z.infer<typeof draw>;
