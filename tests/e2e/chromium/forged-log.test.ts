import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { journalLines } from "../pages/journal.ts";
import { openMail, startSession } from "../session.ts";

await test("a page can neither read the sidebar nor forge a log", { skip: chromiumMissing }, async (t) => {
  const session = await startSession(t);
  const { browser } = session;
  const { page } = await openMail(session);

  const seen = await page.evaluate((extensionId) => {
    const host = document.querySelector("cairn-launcher");
    if (host === null) throw new Error("no launcher");
    const forged = {
      cairn: 1,
      name: "action.log",
      asked: { id: "forged-by-a-page", choice: "answered", at: new Date().toISOString(), tabId: null },
    };
    const targets = [...Array.from({ length: window.length }, (_, index) => window[index]), window];
    for (const target of targets) target?.postMessage(forged, "*");
    for (const type of ["pointerdown", "pointerup", "click", "keydown", "submit"]) {
      host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      host.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail: forged }));
    }
    const { chrome } = globalThis as unknown as {
      chrome?: { runtime?: { sendMessage?(...message: unknown[]): unknown } };
    };
    try {
      chrome?.runtime?.sendMessage?.(extensionId, forged, () => null);
    } catch {
      // No page may speak to Cairn, which is what this test is about.
    }
    let insideFrame: string | null = null;
    for (let index = 0; index < window.length; index++) {
      try {
        insideFrame = window[index]?.document.body.innerText ?? null;
      } catch {
        insideFrame = null;
      }
    }
    return { shadow: host.shadowRoot, markup: document.documentElement.outerHTML, insideFrame };
  }, browser.extensionId);
  assert.equal(seen.shadow, null);
  assert.equal(seen.insideFrame, null);
  assert.equal(seen.markup.includes("sidebar.html"), false);

  // The page frames the sidebar itself, and lays it under a hand that means to press something else.
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.style.cssText = "position:fixed;inset:0 auto auto 0;width:400px;height:600px;z-index:9";
    document.body.append(frame);
  }, `chrome-extension://${browser.extensionId}/sidebar.html`);
  await page.waitForFunction(() => window.length >= 1);
  for (let y = 20; y < 600; y += 40) {
    for (let x = 20; x < 400; x += 60) await page.mouse.click(x, y);
  }
  assert.deepEqual(await journalLines(browser), []);
});
