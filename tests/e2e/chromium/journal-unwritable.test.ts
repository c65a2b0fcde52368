import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { CairnInChromium } from "../drivers/chromium.ts";
import { chromiumMissing } from "../drivers/machine.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { startBrowser } from "../session.ts";

/** Runs something in a bare page of the extension's origin, where none of Cairn's code runs. */
async function beside<Result>(
  browser: CairnInChromium,
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/manifest.json`);
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

/** Makes the journal one that a later Cairn wrote. */
const raiseVersion = `new Promise((resolve, reject) => {
  const asked = indexedDB.open("cairn", 9990);
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => { asked.result.close(); resolve(); };
})`;

async function logInPopup(browser: CairnInChromium): Promise<Page> {
  const popup = await browser.openPage("popup");
  await popup.getByRole("button", { name: "Answered", exact: true }).click();
  return popup;
}

await test("a journal of a newer Cairn: a sentence says so, the click is kept aside, and stored when there is a journal", {
  skip: chromiumMissing,
}, async (t) => {
  const browser = await startBrowser(t);
  // The worker has opened the journal, lets go of it for the newer version, and starts again after it.
  await untilExchangesToday(browser, { started: 0, answered: 0 });
  await beside(browser, (page) => page.evaluate(raiseVersion));
  await browser.stopWorker();
  const popup = await logInPopup(browser);
  await popup.getByText("This journal was written by a newer Cairn.").first().waitFor();
  await popup.getByRole("status").filter({ hasText: "Kept aside: Answered" }).waitFor();
  await popup.close();

  await beside(browser, (page) =>
    page.evaluate(`new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase("cairn");
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => resolve();
  })`),
  );
  await browser.stopWorker();
  const journal = await browser.openPage("coach", "#/journal");
  await journal.locator(".action-list > li").filter({ hasText: "Answered" }).waitFor();
  assert.equal(await journal.locator(".action-list > li").count(), 1);
});
