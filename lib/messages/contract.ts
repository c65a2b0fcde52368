import { z } from "zod";
import { initiative, salePhase } from "@/lib/model/action";
import { absence, schedule } from "@/lib/model/calendar";
import { nudgeAnswer } from "@/lib/model/nudge";
import { patternId } from "@/lib/model/pattern";
import { id, instant, localDay, timeZone } from "@/lib/model/primitives";
import { settings } from "@/lib/model/settings";
import { patternView } from "@/lib/views/coaching";
import { actionLine, dayView } from "@/lib/views/day";
import { onScreen } from "@/lib/views/on-screen";
import { taughtRule } from "@/lib/model/taught-rule";
import { dealLine, dealsBehind, pipelineView } from "@/lib/views/pipeline";
import { policyView } from "@/lib/views/policy";
import { siteView } from "@/lib/views/site";
import { peopleContract } from "./people-contract";

const nothing = z.null();

/** One kind of message: what is asked and what is answered, each parsed at both ends. */
const message = <Asked extends z.ZodType, Answered extends z.ZodType>(asked: Asked, answered: Answered) => ({
  asked,
  answered,
});

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

/** What a restore does to one kind of record. `kept`: already there, as new or newer. */
export const restoreCount = z.object({
  record: z.string(),
  added: z.int().min(0),
  changed: z.int().min(0),
  kept: z.int().min(0),
});
export type RestoreCount = z.infer<typeof restoreCount>;

/** Where staged records come from: a journal of Cairn's own, or files of other tools that were read into records. */
export const restoreOrigin = z.enum(["journal", "import"]);

/**
 * What Cairn's own pages may ask of the background, the only owner of the database. Names are `noun.verb`.
 * A write carries an id made in the click handler, so that the same message delivered twice counts once.
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
  "journal.find": message(
    z.object({
      text: z.string().max(200),
      from: localDay.nullable(),
      to: localDay.nullable(),
      kind: z.string().max(60).nullable(),
      ids: z.array(id).max(500).optional(),
      cursor: z.string().max(300).nullable(),
    }),
    z.object({ lines: z.array(actionLine), cursor: z.string().nullable() }),
  ),
  "proposal.confirm": message(z.object({ id }), actionLine),
  "proposal.dismiss": message(z.object({ id }), nothing),
  "card.answer": message(z.object({ id: z.string(), answer: nudgeAnswer }), nothing),
  "pattern.get": message(z.object({ pattern: patternId }), patternView),
  "pattern.list": message(z.object({}), z.array(patternView)),
  "pattern.contest": message(z.object({ pattern: patternId, why: z.string().max(1000) }), nothing),
  "pattern.resume": message(z.object({ pattern: patternId }), nothing),
  "marker.set": message(
    z.object({ pattern: patternId, value: z.number(), agreed: z.enum(["self", "coach", "team"]) }),
    nothing,
  ),
  "plan.write": message(
    z.object({
      id,
      pattern: patternId.nullable(),
      cue: z.string().min(1).max(300),
      act: z.string().min(1).max(300),
    }),
    nothing,
  ),
  "plan.end": message(z.object({ id }), nothing),
  "routine.tick": message(z.object({ routine: id, day: localDay, kept: z.boolean() }), nothing),
  "settings.get": message(z.object({}), settings),
  /** What the organisation set; it stands before the person's own. */
  "policy.get": message(z.object({}), policyView),
  "settings.set": message(settings.partial(), settings),
  "schedule.get": message(z.object({}), schedule),
  "schedule.set": message(schedule.pick({ days: true }), nothing),
  "absence.list": message(z.object({ year: z.int() }), z.array(absence)),
  "absence.add": message(absence, nothing),
  "absence.remove": message(z.object({ id }), nothing),
  /** The public holidays of a place, computed by the page: they replace those of the years named. */
  "holidays.set": message(
    z.object({
      place: z.string().max(20).nullable(),
      years: z.array(z.int()).min(1).max(3),
      days: z.array(localDay).max(200),
    }),
    nothing,
  ),
  "site.list": message(z.object({}), z.array(siteView)),
  "site.enable": message(z.object({ origin: z.string().max(300) }), nothing),
  "taught.list": message(z.object({}), z.array(taughtRule)),
  "taught.save": message(taughtRule, nothing),
  "taught.remove": message(z.object({ id }), nothing),
  "site.disable": message(z.object({ origin: z.string().max(300) }), nothing),
  /** Whether the sample month is in the journal. */
  "sample.get": message(z.object({}), z.object({ loaded: z.boolean() })),
  "sample.load": message(z.object({}), z.object({ actions: z.int() })),
  "sample.remove": message(z.object({}), z.object({ actions: z.int() })),
  /** One piece of the journal as a file's text; asked again with its cursor until that is null. */
  "backup.read": message(
    z.object({ cursor: z.string().max(400).nullable() }),
    z.object({ text: z.string(), cursor: z.string().nullable(), written: z.int(), total: z.int() }),
  ),
  /** One piece of a file that was read; kept aside, no part of the journal until the restore is applied. */
  "restore.stage": message(
    z.object({ restore: id, index: z.int().min(0), records: z.array(z.unknown()).max(1000) }),
    nothing,
  ),
  /** What the restore would add and change, by record; nothing is written. */
  "restore.preview": message(
    z.object({ restore: id, origin: restoreOrigin.optional() }),
    z.array(restoreCount),
  ),
  "restore.apply": message(
    z.object({ restore: id, timeZone, origin: restoreOrigin.optional() }),
    z.object({ added: z.int(), changed: z.int() }),
  ),
  "restore.cancel": message(z.object({ restore: id }), nothing),
  /** The newest restore that can still be undone, or null. */
  "restore.latest": message(
    z.object({}),
    z.object({ id, at: instant, added: z.int(), changed: z.int() }).nullable(),
  ),
  "restore.undo": message(z.object({ restore: id }), nothing),
  // The frame over a page asks for these: Firefox gives it no `browser.tabs` of its own.
  /** The tab that the asking page stands in; null for one beside all tabs. */
  "tab.get": message(z.object({}), z.object({ tabId: z.int().nullable() })),
  /** Closes the frame over the page that asks, and gives the focus back to the page. */
  "sidebar.close": message(z.object({}), nothing),
  /** Opens a room of the notebook in a tab of its own. */
  "coach.open": message(z.object({ room: z.string().max(300) }), nothing),
  "pipeline.get": message(z.object({}), pipelineView),
  /** The deals behind a figure of the pipeline, the largest first. */
  "pipeline.deals": message(
    z.object({ behind: dealsBehind }),
    z.object({ lines: z.array(dealLine), total: z.int() }),
  ),
  "everything.erase": message(z.object({ confirmed: z.literal(true) }), nothing),
} as const;

export type MessageName = keyof typeof contract;
export type Asked<Name extends MessageName> = z.infer<(typeof contract)[Name]["asked"]>;
export type Answered<Name extends MessageName> = z.infer<(typeof contract)[Name]["answered"]>;

/** What the background tells every open page of Cairn: read again what you show. */
export const change = z.object({
  type: z.literal("changed"),
  what: z.enum(["log", "screen", "settings", "sites", "proposals", "team", "everything"]),
  tabId: z.int().optional(),
});
export type Change = z.infer<typeof change>;
