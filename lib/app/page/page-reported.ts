import type { PageAsked, SitePlan } from "@/lib/messages/page-contract";
import { webUrl } from "@/lib/sites/read-page";
import { readSafely, type SafeReading } from "@/lib/sites/read-safely";
import { registry } from "@/lib/sites/registry";
import type { Findings, Site } from "@/lib/sites/site";
import type { PageReading } from "@/lib/views/page-reading";
import { followMeeting } from "./meeting";
import type { SentMessage } from "./message-sent";
import { planOf } from "./page-opened";
import { changeTab, tabMemoryOf } from "./tab-memory";

/** What a report changed: null where it was stale or said nothing new. */
export interface Reported {
  readonly changed: boolean;
  /** The plan to go on with, where the page became one of another site. */
  readonly plan: SitePlan | null;
  /** A meeting that the tab has just left. */
  readonly held: SentMessage | null;
  /** Where the site's own code failed over this page. */
  readonly failure: SafeReading["failure"];
}

/**
 * A page reported what is on screen. Only the newest word of the tab's own content script counts: one that is
 * late, or of a page that is gone, is dropped, so that the former customer never comes back on screen.
 */
export function pageReported(
  tabId: number,
  { instance, sequence, url, title, site, findings }: PageAsked<"page.report">,
  sites: readonly Site[] = registry,
  nowMs = 0,
): Promise<Reported> {
  return changeTab(tabId, (before) => {
    if (before.instance !== null && (before.instance !== instance || sequence <= before.sequence)) {
      return { memory: null, told: { changed: false, plan: null, held: null, failure: null } };
    }
    const plan = planOf(url, sites);
    // Findings of another site's plan say nothing here.
    const own = plan.site === site ? (findings as Findings) : {};
    const { reading, failure } = readSafely(url, title, own, sites, () => performance.now());
    const changed = JSON.stringify(reading) !== JSON.stringify(before.reading);
    const origin = webUrl(url)?.origin ?? null;
    const { memory, held } = followMeeting(
      { ...before, instance, sequence, reading },
      reading,
      origin,
      nowMs,
      sites,
    );
    return { memory, told: { changed, plan: plan.site === site ? null : plan, held, failure } };
  });
}

/** A page went away, and with it a meeting. Nobody is on screen, unless the next page has spoken already. */
export function pageLeft(
  tabId: number,
  instance: string,
  nowMs = 0,
): Promise<{ left: boolean; held: SentMessage | null }> {
  return changeTab<{ left: boolean; held: SentMessage | null }>(tabId, (before) => {
    if (before.instance !== instance) return { memory: null, told: { left: false, held: null } };
    const { memory, held } = followMeeting(before, null, null, nowMs, []);
    return {
      memory: { ...memory, instance: null, sequence: -1, reading: null, frame: null },
      told: { left: true, held },
    };
  });
}

/** What the page of a tab shows, or null where no content script speaks for it. */
export async function readingOfTab(tabId: number | null): Promise<PageReading | null> {
  return tabId === null ? null : (await tabMemoryOf(tabId)).reading;
}
