import { browser } from "wxt/browser";
import { forgetTab } from "@/lib/app/page/tab-memory";
import { toggleSidebarCommand } from "@/lib/platform/manifest";
import { tabChanged } from "./tab-stay";

/** Forgets tabs that are closed, takes a change of tab for a pause, and lets the keyboard command open and close the sidebar. Call synchronously. */
export function followTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.tabs.onActivated.addListener(({ tabId }) => void tabChanged(tabId));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === toggleSidebarCommand && tab?.id !== undefined) void toggleSidebar(tab.id);
  });
}

/** The overlay where the page has one, else the browser's own panel, else the popup: something always opens. */
export async function toggleSidebar(tabId: number): Promise<void> {
  const ways = [
    () => browser.tabs.sendMessage(tabId, { type: "sidebar.toggle" }),
    () => browser.sidePanel.open({ tabId }),
    () => browser.action.openPopup(),
  ];
  for (const way of ways) {
    try {
      await way();
      return;
    } catch {
      // The next way.
    }
  }
}
