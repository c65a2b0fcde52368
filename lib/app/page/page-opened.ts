import { findSite, registry, siteById } from "@/lib/sites/registry";
import { webUrl } from "@/lib/sites/read-page";
import { readSafely, type SafeReading } from "@/lib/sites/read-safely";
import type { Site } from "@/lib/sites/site";
import type { PageAsked, SitePlan } from "@/lib/messages/page-contract";
import type { PageReading } from "@/lib/views/page-reading";
import { changeTab, type TabMemory } from "./tab-memory";
import { followMeeting } from "./meeting";
import { settle, type SentMessage } from "./message-sent";

/** The plan of a page's site: what its document is asked, and how a sent message is noticed there. Data only. */
export function planOf(url: string, sites: readonly Site[] = registry): SitePlan {
  const page = webUrl(url);
  const site = page && findSite(page, sites);
  return { site: site?.id ?? "generic", document: site?.document ?? null, capture: site?.capture ?? null };
}

/** Where the launcher rests on a page of which no other place was chosen. */
export function cornerOf(url: string, sites: readonly Site[] = registry): Site["corner"] {
  const page = webUrl(url);
  const generic = siteById("generic");
  const site = (page && findSite(page, sites)) ?? generic;
  return site?.corner ?? { side: "right", topPercent: 50 };
}

/** What changed in a tab: who is on screen, and a message that the page's URL says was sent. */
export interface TabChange {
  readonly reading: PageReading | null;
  readonly sent: SentMessage | null;
  /** A meeting that the tab has just left. */
  readonly held: SentMessage | null;
  /** Where the site's own code failed over this page. */
  readonly failure: SafeReading["failure"];
}

/**
 * A page was opened in a tab: its reading by URL and title alone, at once, in place of the former page's. Where a
 * message is pending in that tab, the new URL is the sign that it went, or that it was given up.
 */
export function pageOpened(
  tabId: number,
  { instance, sequence, url, title }: PageAsked<"page.hello">,
  nowMs: number,
  sites: readonly Site[] = registry,
): Promise<TabChange> {
  return changeTab(tabId, (before) => {
    const { reading, failure } = readSafely(url, title, {}, sites, () => performance.now());
    const memory: TabMemory = { ...before, instance, sequence, reading, frame: null };
    const settled = settleByUrl(memory, url, nowMs);
    const followed = followMeeting(settled.memory, reading, webUrl(url)?.origin ?? null, nowMs, sites);
    return { memory: followed.memory, told: { reading, sent: settled.sent, held: followed.held, failure } };
  });
}

function settleByUrl(memory: TabMemory, url: string, nowMs: number) {
  const { pending } = memory;
  if (!pending) return { memory, sent: null };
  const capture = siteById(pending.site)?.capture;
  const went =
    capture?.sentUrl !== undefined &&
    webUrl(url)?.origin === pending.origin &&
    nowMs - pending.atMs <= capture.withinMs &&
    new RegExp(capture.sentUrl).test(url);
  // Another page without the sign: it was not sent, or no longer to be told.
  return settle(memory, pending.id, went);
}
