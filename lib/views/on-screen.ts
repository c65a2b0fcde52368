import { z } from "zod";
import { contactRole, segment, siteKey } from "@/lib/model/people";
import { id, instant } from "@/lib/model/primitives";
import { actionLine } from "./day";

/** What a person is looking at. `other`: a page of a known site that shows no record. */
export const pageView = z.enum(["list", "record", "message", "compose", "other"]);
export type PageView = z.infer<typeof pageView>;

/** What a message being written is. */
export const writing = z.enum(["new", "reply", "forward"]);
export type Writing = z.infer<typeof writing>;

/** A contact or account by name, and a contact's company, to tell two of one name apart. */
export const personLine = z.object({ id, name: z.string(), account: z.string().nullable() });
export type PersonLine = z.infer<typeof personLine>;

/** Who is on screen, as the sidebar says it. Without a known site only `title`-free defaults remain. */
export const onScreen = z.object({
  /** Site id of `lib/sites`, or null where the site is not recognised. */
  site: z.string().nullable(),
  product: z.string().nullable(),
  /** Whether the reading is only a guess (a known shape on an unknown host). */
  guess: z.boolean(),
  view: pageView,
  writing: writing.nullable(),
  /** The record or message in its tool, for matching; null where there is none. */
  key: siteKey.nullable(),
  contact: z
    .object({
      id: id.nullable(),
      name: z.string(),
      role: contactRole.nullable(),
      known: z.boolean(),
      /** The contacts merged into this one, each to be split off again. */
      merged: z.array(personLine).optional(),
      /** Other contacts of the same name. */
      alike: z.array(personLine).optional(),
    })
    .nullable(),
  account: z
    .object({
      id: id.nullable(),
      name: z.string(),
      segment: segment.nullable(),
      status: z.string().nullable(),
      tags: z.array(z.string()).optional(),
      merged: z.array(personLine).optional(),
    })
    .nullable(),
  /** The deal on screen; `id` and `stage` are null where the journal does not know it. */
  deal: z.object({ id: id.nullable(), name: z.string(), stage: z.string().nullable() }).nullish(),
  /** The people known at the account of a deal or an account on screen, at most eight. */
  people: z
    .array(personLine.extend({ role: contactRole.nullable() }))
    .max(8)
    .optional(),
  last: z
    .object({ at: instant, daysAgo: z.int().min(0), choice: z.string().nullable(), kind: z.string() })
    .nullable(),
  /** The choices of the quick log that this person uses most on such a page, the most used first. */
  usual: z.array(z.string().max(60)).max(4).optional(),
  /** The newest actions with the contact, else with the account, newest first. */
  history: z.array(actionLine).max(5).optional(),
  openOpportunities: z.array(
    z.object({ id, name: z.string(), stage: z.string(), nextStep: z.string().nullable() }),
  ),
});
export type OnScreen = z.infer<typeof onScreen>;

export const nobodyOnScreen: OnScreen = {
  site: null,
  product: null,
  guess: false,
  view: "other",
  writing: null,
  key: null,
  contact: null,
  account: null,
  last: null,
  openOpportunities: [],
};
