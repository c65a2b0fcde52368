import { browser } from "wxt/browser";

/** What the organisation set, unparsed; an empty object where none did, or where the browser knows no such storage. */
export async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox rejects where no policy is installed.
    return {};
  }
}

/** Calls back when the organisation changed what it sets. Call synchronously. */
export function onManagedChange(callback: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === "managed") callback();
  });
}
