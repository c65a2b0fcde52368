import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { openMail, startSession } from "../session.ts";

await test("a choice of the page's menu logs with the person on screen", {
  skip: chromiumMissing,
}, async (t) => {
  const session = await startSession(t);
  const { browser, workplace } = session;
  await openMail(session);

  // The browser's own menu is out of reach here (Firefox's test opens the real one): its event is sent as it does.
  const worker = await browser.worker();
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(`${workplace.url}/mail/*`)} });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: "answered", editable: false, pageUrl: tab.url }, tab);
  })()`);
  await untilExchangesToday(browser, { started: 0, answered: 1 });
});
