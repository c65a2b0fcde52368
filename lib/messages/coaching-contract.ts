import { z } from "zod";
import { listId } from "@/lib/model/list";
import { patternId } from "@/lib/model/pattern";
import { id, instant, localDay } from "@/lib/model/primitives";
import { routineMatch } from "@/lib/model/routine";
import { dayPlanView, timeBoxView } from "@/lib/views/day-plan";
import { experimentsView, outcomeId } from "@/lib/views/experiments";
import { mirrorView } from "@/lib/views/mirror";
import { nudgeLine } from "@/lib/views/nudge-log";
import { routineDetail, routineDraft } from "@/lib/views/routine-room";
import { message } from "./envelope";

const nothing = z.null();
/**
 * What the rooms of routines, plan, experiments and mirror may ask of the background. A contract of its own
 * beside the main one, served by a listener of its own: names are still `noun.verb`, ids still made in the click.
 */
export const coachingContract = {
  "routine.list": message(z.object({}), z.array(routineDetail)),
  "routine.write": message(routineDraft, nothing),
  "routine.end": message(z.object({ id }), nothing),
  /** Declares a skip, or takes it back. Refused (`not-allowed`) where the week's one is used. */
  "routine.skip": message(z.object({ routine: id, day: localDay, skipped: z.boolean() }), nothing),
  "plan.day": message(z.object({}), dayPlanView),
  "plan.put-aside": message(z.object({ id: z.string().max(300) }), nothing),
  /** Writes an if-then plan and the routine by which it is followed. */
  "plan.follow": message(
    z.object({
      id,
      pattern: patternId.nullable(),
      cue: z.string().trim().min(1).max(300),
      act: z.string().trim().min(1).max(300),
      match: routineMatch,
    }),
    nothing,
  ),
  "timebox.start": message(timeBoxView.omit({ left: true, startedAt: true }), timeBoxView),
  "timebox.stop": message(z.object({}), nothing),
  "list.write": message(
    z.object({
      id: listId,
      items: z.array(z.object({ id, text: z.string().trim().min(1).max(300) })).max(40),
    }),
    nothing,
  ),
  "nudge.list": message(z.object({}), z.array(nudgeLine)),
  "nudge.reopen": message(z.object({ id, about: z.string().max(200), at: instant }), nothing),
  "experiment.list": message(z.object({}), experimentsView),
  "experiment.begin": message(
    z.discriminatedUnion("design", [
      z.object({
        design: z.literal("reminders"),
        id,
        outcome: outcomeId,
        windowMinutes: z.int().min(5).max(480),
      }),
      z.object({
        design: z.literal("weeks"),
        id,
        outcome: outcomeId,
        routine: id,
        pairs: z.int().min(6).max(13),
      }),
    ]),
    nothing,
  ),
  "experiment.stop": message(z.object({ id }), nothing),
  "mirror.get": message(z.object({}), mirrorView),
} as const;

export type CoachingMessage = keyof typeof coachingContract;
