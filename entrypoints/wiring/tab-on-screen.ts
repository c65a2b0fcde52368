import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { browser } from "wxt/browser";

/** Whether this page lies in a frame over a website. */
export const isOverlay = window.parent !== window;

/**
 * The tab that this page stands beside: its own where it is a frame over a website, else the window's active one.
 * `undefined` until it is known, null where there is none.
 */
export function useTabOnScreen(): number | null | undefined {
  const tabId = useSignal<number | null | undefined>(undefined);
  useEffect(() => {
    const look = async () => {
      const own = isOverlay ? await browser.tabs.getCurrent() : undefined;
      const [active] = own ? [own] : await browser.tabs.query({ active: true, currentWindow: true });
      tabId.value = active?.id ?? null;
    };
    const again = () => void look();
    again();
    if (isOverlay) return undefined;
    browser.tabs.onActivated.addListener(again);
    return () => browser.tabs.onActivated.removeListener(again);
  }, []);
  return tabId.value;
}

/** Asks the page under the frame to close it and to take the focus back. */
export async function closeOverlay(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type: "sidebar.close" });
}
