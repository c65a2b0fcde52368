import { sidebarPage } from "@/lib/platform/manifest";
import { extensionId, ownOrigin } from "@/lib/platform/runtime";
import type { SenderPolicy } from "./serve";

/** The query parameter under which the overlay's frame carries the nonce that its content script registered. */
export const nonceParameter = "nonce";

/** Whether a nonce was registered for this frame of this tab, by that tab's content script. */
export type IsFrameOpened = (tabId: number, nonce: string, frameId?: number) => boolean | Promise<boolean>;

/**
 * Accepts Cairn's own pages: in a tab of their own, as popup, side panel or sidebar. Inside another page
 * only the sidebar, and only with the nonce that Cairn's content script registered for that very tab: a page
 * that frames the sidebar by itself is refused. The sender is as the browser states it, never as it claims.
 */
export function ownPagesOnly(isFrameOpened: IsFrameOpened): SenderPolicy {
  return (sender) => {
    if (sender.id !== extensionId() || !sender.url?.startsWith(ownOrigin())) return false;
    if (sender.tab?.id === undefined || sender.frameId === 0) return true;
    const url = new URL(sender.url);
    const nonce = url.searchParams.get(nonceParameter);
    return (
      url.pathname === `/${sidebarPage}` &&
      nonce !== null &&
      isFrameOpened(sender.tab.id, nonce, sender.frameId)
    );
  };
}

/** Accepts Cairn's content scripts: this extension's, in a tab, on a page that is not one of Cairn's own. */
export const contentScriptsOnly: SenderPolicy = (sender) =>
  sender.id === extensionId() && sender.tab?.id !== undefined && !sender.url?.startsWith(ownOrigin());
