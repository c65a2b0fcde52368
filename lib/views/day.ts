import { z } from "zod";
import { initiative, salePhase } from "@/lib/model/action";
import { id, instant, localDay } from "@/lib/model/primitives";
import { card, routineView } from "./coaching";
import { flashFigure } from "./figure";

/** An action as a line on screen, with the names behind its ids. */
export const actionLine = z.object({
  id,
  at: instant,
  day: localDay,
  kind: z.string(),
  choice: z.string().nullable(),
  initiative,
  minutes: z.number().nullable(),
  contact: z.object({ id, name: z.string() }).nullable(),
  account: z.object({ id, name: z.string() }).nullable(),
  internal: z.boolean(),
  leadReply: z.boolean(),
  source: z.string().nullable(),
  site: z.string().nullable(),
  phase: salePhase.nullish(),
  /** The day for which a call back was promised in it. */
  promisedFor: localDay.nullish(),
  voided: z.boolean(),
  edited: z.boolean(),
  sample: z.boolean(),
});
export type ActionLine = z.infer<typeof actionLine>;

/** A message, call, meeting or move that was noticed and waits for its confirmation. Names only, no content. */
export const proposal = z.object({
  id,
  at: instant,
  choice: z.string(),
  /** Whom it was with: the contact, else the account or the deal. */
  contactName: z.string().nullable(),
  site: z.string(),
  minutes: z.number().nullish(),
  move: z.object({ from: z.string(), to: z.string() }).nullish(),
});
export type Proposal = z.infer<typeof proposal>;

/** What the sidebar, the popup and Today share. */
export const dayView = z.object({
  day: localDay,
  /** Whether the day is worked by the schedule and no absence covers it. */
  worked: z.boolean(),
  started: z.int().min(0),
  answered: z.int().min(0),
  actions: z.int().min(0),
  figures: z.array(flashFigure).max(6),
  routines: z.array(routineView),
  card: card.nullable(),
  proposals: z.array(proposal),
  latest: z.array(actionLine).max(20),
  /** Clicks kept aside because the database could not be written; 0 when all is well. */
  waiting: z.int().min(0),
  sample: z.boolean(),
});
export type DayView = z.infer<typeof dayView>;
