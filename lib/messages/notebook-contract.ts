import { z } from "zod";
import { absence, schedule } from "@/lib/model/calendar";
import { patternId } from "@/lib/model/pattern";
import { id, instant, localDay, timeZone } from "@/lib/model/primitives";
import { settings } from "@/lib/model/settings";
import { taughtRule } from "@/lib/model/taught-rule";
import { patternView } from "@/lib/views/coaching";
import { actionLine } from "@/lib/views/day";
import { policyView } from "@/lib/views/policy";
import { siteView } from "@/lib/views/site";
import { message } from "./envelope";

const nothing = z.null();
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
 * What the notebook's rooms and the welcome ask of the background beside the everyday messages of `contract.ts`.
 * Loaded when one of them is asked, on both sides: the popup and a worker that only logs never read it.
 */
export const notebookContract = {
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
  "pattern.get": message(z.object({ pattern: patternId }), patternView),
  "pattern.list": message(z.object({}), z.array(patternView)),
  "pattern.resume": message(z.object({ pattern: patternId }), nothing),
  "marker.set": message(
    z.object({ pattern: patternId, value: z.number(), agreed: z.enum(["self", "coach", "team"]) }),
    nothing,
  ),
  "plan.end": message(z.object({ id }), nothing),
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
  /** One piece of a file that was read, its records as a JSON list; kept aside until the restore is applied. */
  "restore.stage": message(
    z.object({ restore: id, index: z.int().min(0), text: z.string().max(16_000_000) }),
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
  /** How far a restore that is being written is, 0 to 1; null where it is not being written. */
  "restore.progress": message(z.object({ restore: id }), z.number().min(0).max(1).nullable()),
  /** Drops what was staged; one that is being written is called off, and nothing of it stays. */
  "restore.cancel": message(z.object({ restore: id }), nothing),
  /** The newest restore that can still be undone, or null. */
  "restore.latest": message(
    z.object({}),
    z.object({ id, at: instant, added: z.int(), changed: z.int() }).nullable(),
  ),
  "restore.undo": message(z.object({ restore: id }), nothing),
  "everything.erase": message(z.object({ confirmed: z.literal(true) }), nothing),
} as const;
