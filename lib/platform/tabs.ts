import { browser } from "wxt/browser";

/** Opens one of Cairn's own pages in a tab: its file and, after `#`, a room of it. */
export async function openOwnPage(file: string): Promise<void> {
  // WXT's type lists the pages of the last build; the manifest test holds the names that are used.
  await browser.tabs.create({ url: `${browser.runtime.getURL("/")}${file}` });
}

/** The browser's own language, as a BCP 47 tag. */
export const browserLanguage = (): string => browser.i18n.getUILanguage();

/** Tells Cairn's content script in a tab something; a tab without one hears nothing. */
export async function tellTab(tabId: number, message: { type: string }): Promise<void> {
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/**
 * Tells all tabs. Firefox counts a frame of Cairn's over a website among the website's scripts, and those hear only what is
 * sent to their tab.
 */
export async function tellTabs(message: { type: string }): Promise<void> {
  // Such a frame itself has no tabs to name.
  const tabs = (browser.tabs as typeof browser.tabs | undefined) ? await browser.tabs.query({}) : [];
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : tellTab(id, message))));
}
