import { browser } from "wxt/browser";

/** Writes a short text on the toolbar's button, or takes it off. */
export async function showBadge(text: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: "#5b6470" });
}
