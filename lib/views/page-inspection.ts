import { z } from "zod";
import { instant } from "@/lib/model/primitives";
import { pageReading } from "./page-reading";

/** One selector and what it finds on the page; null where it finds nothing. */
export const selectorFinding = z.object({
  finding: z.string().max(40),
  css: z.string().max(1000),
  seen: z.string().max(60),
  text: z.string().max(400).nullable(),
});

/** A site whose reading failed, once, with the censored page on which it did. */
export const siteFailure = z.object({
  site: z.string().max(60),
  at: instant,
  /** The error's name and message, without the page's words. */
  what: z.string().max(300),
  context: z.string(),
});
export type SiteFailure = z.infer<typeof siteFailure>;

/** What is stored of who a page shows, once something is logged. */
export const keptPart = z.enum([
  "contact-name",
  "address-hash",
  "domain-hash",
  "contact-key",
  "account-name",
  "account-key",
  "deal-key",
]);
export type KeptPart = z.infer<typeof keptPart>;

/** Exactly what Cairn reads on the page before a person. It is made when they ask, and kept nowhere. */
export const pageInspection = z.object({
  /** The address without what Cairn never keeps: sessions, tokens, search words. */
  url: z.string(),
  title: z.string(),
  reading: pageReading,
  selectors: z.array(selectorFinding).max(200),
  kept: z.array(keptPart),
  censored: z.string(),
  failure: siteFailure.nullable(),
});
export type PageInspection = z.infer<typeof pageInspection>;
