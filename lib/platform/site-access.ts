import { browser } from "wxt/browser";
import { tellTab } from "./tabs";

/** The content script that a switched-on site gets: WXT builds it from entrypoints/overlay.content. */
const overlayScript = "/content-scripts/overlay.js";
const idOf = (origin: string): string => `overlay ${origin}`;

/**
 * The pattern that a permission and a registration name a site by. Firefox takes a port there without a word and
 * then matches nothing: its patterns name the host on every port.
 */
export const patternOfOrigin = (origin: string): string =>
  import.meta.env.FIREFOX ? `${origin.replace(/:\d+$/, "")}/*` : `${origin}/*`;

/** Whether the browser lets Cairn into this origin. */
export const hasAccess = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOfOrigin(origin)] });

/** Gives the access back. */
export const removeAccess = (origin: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [patternOfOrigin(origin)] });

/** Calls back when access was given or taken, wherever that happened (the browser's own settings, too). */
export function onAccessChange(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}

/** The origins for which the overlay's script is registered. */
export async function registeredOrigins(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.flatMap(({ id }) => (id.startsWith("overlay ") ? [id.slice("overlay ".length)] : []));
}

/** Registers the overlay's script for an origin; it runs in pages that load from now on. */
export function registerOrigin(origin: string): Promise<void> {
  return browser.scripting.registerContentScripts([
    {
      id: idOf(origin),
      matches: [patternOfOrigin(origin)],
      js: [overlayScript],
      runAt: "document_start",
      persistAcrossSessions: true,
    },
  ]);
}

/** Takes the overlay's script off an origin. */
export const unregisterOrigin = (origin: string): Promise<void> =>
  browser.scripting.unregisterContentScripts({ ids: [idOf(origin)] });

/** Runs the overlay's script in the tabs of an origin that are open already. */
export async function runInOpenTabs(origin: string): Promise<void> {
  for (const tabId of await tabsOf(origin)) {
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: ["/content-scripts/overlay.js"] });
    } catch {
      // A tab that shows an error page or closed meanwhile; it gets the script when it loads again.
    }
  }
}

/** Tells the content scripts in the open tabs of an origin to leave. */
export async function tellTabsToLeave(origin: string): Promise<void> {
  for (const tabId of await tabsOf(origin)) {
    await tellTab(tabId, { type: "site.left" });
  }
}

async function tabsOf(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: patternOfOrigin(origin) });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Runs the script that notices calls, meetings and moves in the page of a tab: WXT builds it from entrypoints/page-notices.ts. */
export async function runNotices(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ["/page-notices.js"] });
  } catch {
    // The tab closed, or went on to a page where Cairn may not be.
  }
}
