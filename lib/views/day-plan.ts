import { z } from "zod";
import { listId } from "@/lib/model/list";
import { id, instant, localDay } from "@/lib/model/primitives";

/** A proposal of the day's plan with the facts of its reason. */
export const proposalView = z.object({
  id: z.string().max(300),
  type: z.enum(["call-back", "quotation", "account", "next-step"]),
  /** The name of whom it concerns; null where none is known. */
  who: z.string().nullable(),
  /** The promised day, or that of a next step that has passed. */
  day: localDay.nullable(),
  workedDays: z.int().min(0).nullable(),
  cadence: z.int().min(0).nullable(),
  everContacted: z.boolean(),
});
export type ProposalView = z.infer<typeof proposalView>;

/** A running time box. */
export const timeBoxView = z.object({
  id,
  what: z.string().min(1).max(300),
  minutes: z.int().min(1).max(240),
  way: z.string().max(300),
  startedAt: instant,
  /** Whole minutes that are left; 0 once it is over. */
  left: z.int().min(0),
});
export type TimeBoxView = z.infer<typeof timeBoxView>;

/** One of the person's own lists; without one of their own, `items` is null and the screen offers a beginning. */
export const listView = z.object({
  id: listId,
  items: z.array(z.object({ id, text: z.string() })).nullable(),
});
export type ListView = z.infer<typeof listView>;

export const dayPlanView = z.object({
  day: localDay,
  proposals: z.array(proposalView).max(3),
  /** Whether there is anything in the journal that a proposal could come from. */
  hasSources: z.boolean(),
  timeBox: timeBoxView.nullable(),
  lists: z.array(listView),
});
export type DayPlanView = z.infer<typeof dayPlanView>;
