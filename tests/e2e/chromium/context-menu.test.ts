import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { openSidebar } from "../pages/sidebar.ts";
import { startSession } from "../session.ts";

await test("a choice of the page's menu logs with the person on screen", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  const page = await browser.context.newPage();
  await page.goto(`${workplace.url}/mail/#/message/m-01`);
  const sidebar = await openSidebar(page);
  await sidebar.who.getByRole("heading", { name: "Anne Martin" }).waitFor();

  // The browser's own menu is out of reach here (Firefox's test opens the real one): its event is sent as it does.
  const worker = await browser.worker();
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(`${workplace.url}/mail/*`)} });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: "answered", editable: false, pageUrl: tab.url }, tab);
  })()`);
  await untilExchangesToday(browser, { started: 0, answered: 1 });
});
