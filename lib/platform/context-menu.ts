import { browser } from "wxt/browser";

/** One entry of the page's context menu. */
export interface MenuEntry {
  readonly id: string;
  readonly title: string;
}

const parentId = "log";

/** Puts up the menu anew: one entry of the page's menu, with its choices under it. */
export async function showMenu(title: string, entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  create({ id: parentId, title, contexts: ["page", "selection", "link", "frame"] });
  for (const entry of entries) {
    create({ ...entry, parentId, contexts: ["page", "selection", "link", "frame"] });
  }
}

/** Two starts may put up the menu at once; an entry that is there already is no error. */
function create(entry: Parameters<typeof browser.contextMenus.create>[0]): void {
  browser.contextMenus.create(entry, () => void browser.runtime.lastError);
}

/** Calls back with the chosen entry and the tab that it was chosen in. Call synchronously. */
export function onMenuChoice(callback: (id: string, tabId: number | null) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) =>
    callback(String(menuItemId), tab?.id ?? null),
  );
}
