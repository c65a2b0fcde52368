import { z } from "zod";
import { actionKind } from "./action";
import { segment } from "./people";
import { id, instant, localDay } from "./primitives";

const what = z.string().max(200);
const shared = {
  record: z.literal("next-action-rule"),
  id,
  /** What is to be done then. */
  thenKind: actionKind,
  what,
  /** A rule that is switched off asks for nothing. */
  isOn: z.boolean(),
  editedAt: instant.nullish(),
  /** A rule that was taken away: its line stays, so that an older copy does not bring it back. */
  removedAt: instant.nullish(),
  sample: z.literal(true).optional(),
};

/** A rule that proposes a next action by itself. */
export const nextActionRule = z.discriminatedUnion("when", [
  z.looseObject({
    ...shared,
    when: z.literal("after"),
    kind: actionKind,
    withinDays: z.int().min(0).max(365),
  }),
  z.looseObject({
    ...shared,
    when: z.literal("every"),
    segment,
    everyDays: z.int().min(1).max(730),
  }),
  z.looseObject({
    ...shared,
    when: z.literal("unanswered-quote"),
    onWorkedDay: z.int().min(1).max(60),
  }),
]);
export type NextActionRule = z.infer<typeof nextActionRule>;

/** What the person said of a next action that a rule asked for: it is done, or let go. Either way it is over. */
export const nextActionAnswer = z.looseObject({
  record: z.literal("next-action-answer"),
  /** The next action's id: rule, whom it concerns and what set it off. */
  id: z.string().min(1).max(600),
  answer: z.enum(["done", "let-go"]),
  day: localDay,
  editedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type NextActionAnswer = z.infer<typeof nextActionAnswer>;
