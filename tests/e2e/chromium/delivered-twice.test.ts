import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { journalLines } from "../pages/journal.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { openSidebar } from "../pages/sidebar.ts";
import { startBrowser, startSession } from "../session.ts";

/** Runs in one of Cairn's own pages: sends the same message several times over, all at once. */
const deliver = async ([message, times]: [unknown, number]) => {
  // The page's own browser object, which this project's types do not describe.
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
  };
  const answers = await Promise.all(Array.from({ length: times }, () => chrome.runtime.sendMessage(message)));
  return answers.map((answer) => answer.ok);
};

await test("the same message delivered several times counts once", { skip: chromiumMissing }, async (t) => {
  const browser = await startBrowser(t);
  const page = await browser.openPage("popup");
  const message = {
    cairn: 1,
    name: "action.log",
    asked: { id: randomUUID(), choice: "answered", at: new Date().toISOString(), tabId: null },
  };
  const answers = await page.evaluate(deliver, [message, 8] as [unknown, number]);
  assert.deepEqual(new Set(answers), new Set([true]));
  await untilExchangesToday(browser, { started: 0, answered: 1 });
  assert.equal((await journalLines(browser)).length, 1);
});

await test("two tabs log at the same moment: both count, each once", { skip: chromiumMissing }, async (t) => {
  const { browser, workplace } = await startSession(t);
  const open = async (id: string, name: string) => {
    const page = await browser.context.newPage();
    await page.goto(`${workplace.url}/mail/#/message/${id}`);
    const sidebar = await openSidebar(page);
    await sidebar.who.getByRole("heading", { name }).waitFor();
    return sidebar;
  };
  const one = await open("m-01", "Anne Martin");
  const other = await open("m-02", "Grace Oduya");
  await Promise.all([one.log("Answered"), other.log("Answered")]);
  await untilExchangesToday(browser, { started: 0, answered: 2 });
  const lines = (await journalLines(browser)).join("\n");
  assert.match(lines, /Anne Martin/);
  assert.match(lines, /Grace Oduya/);
});
