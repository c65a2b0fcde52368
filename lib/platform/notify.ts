import { browser } from "wxt/browser";

/** Shows one system notification in place of the one before, where the person switched them on. */
export async function notify(title: string, message: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ["notifications"] }))) return;
  await browser.notifications.create("nudge", {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/128.png"),
    title,
    message,
    // Firefox refuses the whole notification over a property that it does not know.
    ...(import.meta.env.FIREFOX ? {} : { silent: true }),
  });
}

/**
 * Calls back when a notification is pressed. Call synchronously. The browser's part for notifications is there only
 * once they are allowed, which may be while the background runs.
 */
export function onNotificationPressed(callback: () => void): void {
  const press = (id: string) => {
    void browser.notifications.clear(id);
    callback();
  };
  const listen = () => {
    const pressed = (browser.notifications as typeof browser.notifications | undefined)?.onClicked;
    if (pressed && !pressed.hasListener(press)) pressed.addListener(press);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
