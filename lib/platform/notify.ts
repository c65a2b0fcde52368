import { browser } from "wxt/browser";

/** Shows one system notification in place of the one before, where the person switched them on. */
export async function notify(title: string, message: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ["notifications"] }))) return;
  await browser.notifications.create("nudge", {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/128.png"),
    title,
    message,
    silent: true,
  });
}
