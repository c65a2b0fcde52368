import { browser } from "wxt/browser";
import { patternOfOrigin } from "@/lib/platform/site-access";

/** Asks the browser for one site. Must be called in the very click: the browser shows its question only then. */
export async function requestSite(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [patternOfOrigin(origin)] });
  } catch {
    return false;
  }
}

/** Asks the browser to let Cairn notify. Must be called in the very click. */
export async function requestNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ["notifications"] });
  } catch {
    return false;
  }
}
