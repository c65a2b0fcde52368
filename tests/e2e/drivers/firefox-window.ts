import type { Marionette } from "./marionette.ts";

/** What is done in the browser's own window instead of a page: its menus, notifications, tabs and background. */
export interface OwnWindow {
  /** Opens the page's menu by a right click, and chooses in the entry of one label the choice of another. */
  chooseInMenu(entry: string, choice: string): Promise<void>;
  /** Presses the notification that the browser shows now. */
  pressNotification(): Promise<void>;
  /** Addresses of the tabs that are open. */
  tabUrls(): Promise<string[]>;
  stopBackground(): Promise<void>;
}

const rightClick = {
  type: "pointer",
  id: "mouse",
  actions: [
    { type: "pointerMove", x: 300, y: 300 },
    { type: "pointerDown", button: 2 },
    { type: "pointerUp", button: 2 },
  ],
};

/**
 * With the page's menu open: goes into the entry of this label (arguments[0]) and presses the one of this label
 * (arguments[1]) in it; calls the last argument when that is done.
 */
const chooseInOpenMenu = `
  const [entry, label, done] = arguments;
  const opened = (popup) => popup.state === "open"
    ? Promise.resolve()
    : new Promise((resolve) => popup.addEventListener("popupshown", resolve, { once: true }));
  const named = (popup, name) => [...popup.children].find((one) => one.getAttribute("label") === name);
  const menu = document.getElementById("contentAreaContextMenu");
  opened(menu).then(async () => {
    const parent = named(menu, entry);
    if (!parent) throw new Error("not in the menu");
    parent.openMenu(true);
    await opened(parent.menupopup);
    parent.menupopup.activateItem(named(parent.menupopup, label));
    done(null);
  }).catch((error) => done(String(error)));
`;

/** Presses the newest notification; one that is still opening hears no press, so its own event is waited for first. */
const pressShownNotification = `
  const [done] = arguments;
  const shown = Services.wm.getMostRecentWindow("alert:alert");
  if (!shown) done("none is shown");
  else {
    const press = () => {
      shown.document.getElementById("alertNotification").click();
      done(null);
    };
    if (shown.gIsActive) press();
    else shown.addEventListener("AlertActive", press, { once: true });
  }
`;

/** The window of the browser at the other end of `remote`, with the add-on of this id in it. */
export function createOwnWindow(remote: Marionette, geckoId: string): OwnWindow {
  async function inBrowser(command: string, body: string, ...values: unknown[]): Promise<unknown> {
    await remote.send("Marionette:SetContext", { value: "chrome" });
    try {
      const asked = { script: body, args: values, sandbox: null, newSandbox: true };
      const answer = await remote.send(`WebDriver:${command}`, asked);
      return (answer as { value: unknown }).value;
    } finally {
      await remote.send("Marionette:SetContext", { value: "content" });
    }
  }

  return {
    chooseInMenu: async (entry, choice) => {
      await remote.send("WebDriver:PerformActions", { actions: [rightClick] });
      const failed = await inBrowser("ExecuteAsyncScript", chooseInOpenMenu, entry, choice);
      if (failed !== null) throw new Error(`the menu ${entry}: ${JSON.stringify(failed)}`);
    },
    pressNotification: async () => {
      const failed = await inBrowser("ExecuteAsyncScript", pressShownNotification);
      if (failed !== null) throw new Error(`the notification: ${JSON.stringify(failed)}`);
    },
    tabUrls: async () =>
      // The browser gives a list of strings.
      (await inBrowser(
        "ExecuteScript",
        "return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);",
      )) as string[],
    stopBackground: async () => {
      await inBrowser(
        "ExecuteScript",
        "return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });",
        geckoId,
      );
    },
  };
}
