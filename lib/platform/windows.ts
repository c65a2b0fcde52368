import { browser } from "wxt/browser";

/** Whether a window of the browser has the focus now. */
export async function isBrowserInFront(): Promise<boolean> {
  const windows = await browser.windows.getAll();
  return windows.some(({ focused }) => focused);
}
