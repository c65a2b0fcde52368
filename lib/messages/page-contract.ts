import { z } from "zod";
import { id } from "@/lib/model/primitives";
import type { CapturePlan, DocumentPlan } from "@/lib/sites/site";
import { writing } from "@/lib/views/on-screen";

/**
 * What the content script tells the background. It is parsed here and nowhere trusted: a page cannot send these,
 * but what they carry was read off a page. The content script itself imports the types only (docs/adr/0005):
 * its own checks are in `page-guards.ts`.
 */

const url = z.string().max(4000);
const text = z.string().max(400);

const findings = z.object({
  name: text.optional(),
  personName: text.optional(),
  personAddress: text.optional(),
  reply: text.optional(),
  forward: text.optional(),
  frameUrl: url.optional(),
});

const page = z.object({
  /** Random name of this content script in this document: a later one replaces it. */
  instance: id,
  /** Counts the readings of one instance; a report older than the newest known is dropped. */
  sequence: z.int().min(0),
  url,
  title: text,
});

export const pageHello = page.extend({ type: z.literal("page.hello") });

export const pageReport = page.extend({
  type: z.literal("page.report"),
  findings,
  /** The site whose plan the findings come from; another in the answer means: take its plan. */
  site: z.string().max(60),
});

/** A send control was pressed: who to, as it stood at that moment. Whether it went is not known yet. */
export const pageSending = z.object({
  type: z.literal("page.sending"),
  instance: id,
  id,
  url,
  writing,
  recipientName: text.nullable(),
  recipientAddress: text.nullable(),
});

/** The sign that it went was seen in the same document. */
export const pageSent = z.object({ type: z.literal("page.sent"), id });

/** It was taken back, or the time for a sign is over. */
export const pageUnsent = z.object({ type: z.literal("page.unsent"), id });

export const launcherMoved = z.object({
  type: z.literal("launcher.moved"),
  topPercent: z.number().min(0).max(100),
});

/** The content script put the sidebar's frame there itself; a frame with no such name shows nothing. */
export const frameOpened = z.object({ type: z.literal("frame.opened"), nonce: id });
export const frameClosed = z.object({ type: z.literal("frame.closed"), nonce: id });

/** The launcher was pressed where the page refuses frames: open the browser's own panel instead. */
export const panelAsked = z.object({ type: z.literal("panel.asked") });

export const fromPage = z.discriminatedUnion("type", [
  pageHello,
  pageReport,
  pageSending,
  pageSent,
  pageUnsent,
  launcherMoved,
  frameOpened,
  frameClosed,
  panelAsked,
]);
export type FromPage = z.infer<typeof fromPage>;

/** What the content script shows in words, in the salesperson's language. */
export interface LauncherTexts {
  /** Name of the launcher for a screen reader. */
  readonly open: string;
  /** Name of the frame. */
  readonly frame: string;
  /** After an update: this page must be loaded again. */
  readonly refresh: string;
  /** Where the page refuses frames. */
  readonly refused: string;
}

/** What the content script needs for one site: data only. */
export interface SitePlan {
  readonly site: string;
  readonly document: DocumentPlan | null;
  readonly capture: CapturePlan | null;
}

export interface HelloAnswer {
  readonly plan: SitePlan;
  readonly side: "left" | "right";
  readonly topPercent: number;
  readonly texts: LauncherTexts;
}

/** `plan` is null while the site stays the same. */
export interface ReportAnswer {
  readonly plan: SitePlan | null;
}

/** What the background tells the content script of a tab. */
export type ToPage =
  | { readonly type: "sidebar.toggle" }
  /** Escape was pressed in the frame, or it was closed there: focus returns where it was. */
  | { readonly type: "sidebar.close" }
  /** Cairn was switched off for this site. */
  | { readonly type: "site.left" }
  /** Read the page again and report it, whether or not it changed. */
  | { readonly type: "page.reread" };
