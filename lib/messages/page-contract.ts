import { z } from "zod";
import { id } from "@/lib/model/primitives";
import type { CapturePlan, DocumentPlan, NoticePlan } from "@/lib/sites/site";

/**
 * What the content script tells the background, and what it hears. The background parses all of it: a page
 * cannot send these, but what they carry was read off a page. The content script imports the types only, for
 * zod would cost more than its whole budget (docs/adr/0005-guards-in-the-page.md); what it checks itself
 * stands in `page-guards.ts`.
 */

const url = z.string().max(4000);
const text = z.string().max(400);
/** Several people in one field. */
const people = z.string().max(2000);
const nothing = z.null();

const findings = z.object({
  key: text.optional(),
  kind: text.optional(),
  name: text.optional(),
  personName: text.optional(),
  personAddress: people.optional(),
  account: text.optional(),
  contact: text.optional(),
  reply: text.optional(),
  forward: text.optional(),
  frameUrl: url.optional(),
});

const page = {
  /** Random name of this content script in this document: a later one takes its place. */
  instance: id,
  /** Grows with every report of one instance; a report that is not newer than the last is dropped. */
  sequence: z.int().min(0),
  url,
  title: text,
};

/** Data only, out of the registry: what to read, and how a sent message is noticed. */
export const sitePlan = z.object({
  site: z.string().max(60),
  document: z.custom<DocumentPlan>((value) => typeof value === "object" && value !== null).nullable(),
  capture: z.custom<CapturePlan>((value) => typeof value === "object" && value !== null).nullable(),
});
export type SitePlan = z.infer<typeof sitePlan>;

/** What the launcher says, in the salesperson's language. */
export const launcherTexts = z.object({
  /** Name of the launcher for a screen reader. */
  open: z.string(),
  /** Name of the frame. */
  frame: z.string(),
  /** After an update: this page must be loaded again. */
  refresh: z.string(),
  /** Where the page refuses frames. */
  refused: z.string(),
});
export type LauncherTexts = z.infer<typeof launcherTexts>;

export const helloAnswer = z.object({
  plan: sitePlan,
  side: z.enum(["left", "right"]),
  topPercent: z.number().min(0).max(100),
  texts: launcherTexts,
});
export type HelloAnswer = z.infer<typeof helloAnswer>;

/** Messages of the content script, under the same envelope as all others. */
export const pageContract = {
  /** A page was opened, or came back from the browser's cache. Null: Cairn stays off here. */
  "page.hello": { asked: z.object(page), answered: helloAnswer.nullable() },
  /** What is on screen now. The answer has a plan where the site is another than `site`. */
  "page.report": {
    asked: z.object({ ...page, site: z.string().max(60), findings }),
    answered: sitePlan.nullable(),
  },
  /** The page goes away: nobody is on screen in this tab until the next one speaks. */
  "page.left": { asked: z.object({ instance: id }), answered: nothing },
  /** A send control was pressed: to whom, as it stood at that moment. Whether it went is not known yet. */
  "page.sending": {
    asked: z.object({
      id,
      url,
      findings,
      recipientName: people.nullable(),
      recipientAddress: people.nullable(),
    }),
    answered: nothing,
  },
  /** The sign that it went was seen in the same document. */
  "page.sent": { asked: z.object({ id }), answered: nothing },
  /** It failed, was taken back, or no sign came in time. */
  "page.unsent": { asked: z.object({ id }), answered: nothing },
  /** What is to be noticed on this page besides mail; null where nothing is. */
  "page.notices": {
    asked: z.object({ url }),
    answered: z.custom<NoticePlan>((value) => typeof value === "object" && value !== null).nullable(),
  },
  /** A call, a meeting that was booked, or a deal that was moved: noticed after a person's press. */
  "page.noticed": {
    asked: z.object({
      id,
      url,
      what: z.enum(["call-out", "call-in", "meeting-booked", "deal-moved"]),
      move: z.object({ from: text, to: text }).nullable(),
    }),
    answered: nothing,
  },
  "launcher.moved": { asked: z.object({ topPercent: z.number().min(0).max(100) }), answered: nothing },
  /** The content script put the sidebar's frame there itself; a frame of no such nonce shows nothing. */
  "frame.opened": { asked: z.object({ nonce: id }), answered: nothing },
  "frame.closed": { asked: z.object({ nonce: id }), answered: nothing },
  /** Whether the frame has spoken to the background since it was opened: false where the page refused it. */
  "frame.check": { asked: z.object({ nonce: id }), answered: z.boolean() },
  /** The page refuses frames: open the browser's own panel. False where only the person can. */
  "panel.open": { asked: z.object({}), answered: z.boolean() },
} as const;

export type PageMessage = keyof typeof pageContract;
export type PageAsked<Name extends PageMessage> = z.infer<(typeof pageContract)[Name]["asked"]>;
export type PageAnswered<Name extends PageMessage> = z.infer<(typeof pageContract)[Name]["answered"]>;

/** What the content script of a tab is told: by the background, or by the sidebar that it framed. */
export const toPage = z.object({
  type: z.enum([
    "sidebar.toggle",
    // Escape was pressed in the frame: it closes, and the focus returns where it was.
    "sidebar.close",
    // Cairn was switched off for this site.
    "site.left",
    // Read the page again and report it.
    "page.reread",
  ]),
});
export type ToPage = z.infer<typeof toPage>;
