import { browser } from "wxt/browser";

/** Opens a room of the coach page in a tab of its own. */
export function openCoach(room: string): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL("/" as "/popup.html")}coach.html#/${room}` });
}
