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
