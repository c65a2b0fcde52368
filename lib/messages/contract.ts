import { z } from "zod";
import { initiative, salePhase } from "@/lib/model/action";
import { nudgeAnswer } from "@/lib/model/nudge";
import { patternId } from "@/lib/model/pattern";
import { id, instant, localDay } from "@/lib/model/primitives";
import { settings } from "@/lib/model/settings";
import { actionLine, dayView } from "@/lib/views/day";
import { onScreen } from "@/lib/views/on-screen";
import { type AnsweredOf, type AskedOf, message } from "./envelope";
import type { notebookContract } from "./notebook-contract";
import { peopleContract } from "./people-contract";

const nothing = z.null();

/** What a correction may change in an action. */
export const actionPatch = z.object({
  kind: z.string().max(60).optional(),
  choice: z.string().max(60).nullable().optional(),
  initiative: initiative.optional(),
  minutes: z.number().min(0).max(1440).nullable().optional(),
  contactName: z.string().max(300).nullable().optional(),
  accountName: z.string().max(300).nullable().optional(),
  internal: z.boolean().optional(),
  leadReply: z.boolean().optional(),
  advances: z.boolean().nullable().optional(),
  at: instant.optional(),
  phase: salePhase.nullable().optional(),
  promisedFor: localDay.nullable().optional(),
});
export type ActionPatch = z.infer<typeof actionPatch>;

/**
 * What sidebar and popup ask of the background, the only owner of the database, and what each of Cairn's pages asks
 * at its start. Names are `noun.verb`. A write carries an id made in the click handler, so that the same message
 * delivered twice counts once. What only the notebook and the welcome ask lies in `notebook-contract.ts`.
 */
export const contract = {
  "screen.get": message(z.object({ tabId: z.int().nullable() }), onScreen),
  ...peopleContract,
  "day.get": message(z.object({ sample: z.boolean().optional() }), dayView),
  "action.log": message(
    z.object({
      id,
      choice: z.string().max(60),
      at: instant,
      /** The tab whose page is on screen: its contact and account are filled in. Null logs without them. */
      tabId: z.int().nullable(),
    }),
    z.object({ action: actionLine, stored: z.enum(["stored", "waiting"]) }),
  ),
  "action.correct": message(z.object({ id, patch: actionPatch }), actionLine),
  "action.void": message(z.object({ id, at: instant }), nothing),
  "action.unvoid": message(z.object({ id }), nothing),
  "proposal.confirm": message(z.object({ id }), actionLine),
  "proposal.dismiss": message(z.object({ id }), nothing),
  "card.answer": message(z.object({ id: z.string(), answer: nudgeAnswer }), nothing),
  "pattern.contest": message(z.object({ pattern: patternId, why: z.string().max(1000) }), nothing),
  "plan.write": message(
    z.object({
      id,
      pattern: patternId.nullable(),
      cue: z.string().min(1).max(300),
      act: z.string().min(1).max(300),
    }),
    nothing,
  ),
  "routine.tick": message(z.object({ routine: id, day: localDay, kept: z.boolean() }), nothing),
  "settings.get": message(z.object({}), settings),
  // The frame over a page asks for these: Firefox gives it no `browser.tabs` of its own.
  /** The tab that the asking page stands in; null for one beside all tabs. */
  "tab.get": message(z.object({}), z.object({ tabId: z.int().nullable() })),
  /** Closes the frame over the page that asks, and gives the focus back to the page. */
  "sidebar.close": message(z.object({}), nothing),
  /** Opens a room of the notebook in a tab of its own. */
  "coach.open": message(z.object({ room: z.string().max(300) }), nothing),
} as const;

/** All that `send` knows: the everyday messages and those of the notebook. */
export type OwnContract = typeof contract & typeof notebookContract;
export type MessageName = keyof OwnContract;
export type Asked<Name extends MessageName> = AskedOf<OwnContract, Name>;
export type Answered<Name extends MessageName> = AnsweredOf<OwnContract, Name>;

/** What the background tells every open page of Cairn: read again what you show. */
export const change = z.object({
  type: z.literal("changed"),
  what: z.enum(["log", "screen", "settings", "sites", "proposals", "team", "everything"]),
  tabId: z.int().optional(),
});
export type Change = z.infer<typeof change>;
