import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { browser } from "wxt/browser";
import { send } from "@/lib/messages/send";

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
      if (isOverlay) {
        const own = await send("tab.get", {});
        tabId.value = own.ok ? own.value.tabId : null;
        return;
      }
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
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
export async function closeOverlay(): Promise<void> {
  await send("sidebar.close", {});
}
