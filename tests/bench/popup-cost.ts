import type { CairnInChromium } from "../e2e/drivers/chromium.ts";
import { median, repeat } from "./statistics.ts";
import { askWorker } from "./worker-answer.ts";

/** Milliseconds from the start of the popup's loading until its figures are there, a median of 15. */
export async function measurePopup(browser: CairnInChromium): Promise<number> {
  const context = browser.context;
  const values = await repeat(16, async () => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const own = globalThis as unknown as { figuresAt?: number };
      new MutationObserver((_, observer) => {
        if (document.querySelector(".figure") === null) return;
        own.figuresAt = performance.now();
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    const found = await page.waitForFunction(
      () => (globalThis as unknown as { figuresAt?: number }).figuresAt,
    );
    const value = await found.jsonValue();
    await page.close();
    return value ?? Number.NaN;
  });
  return median(values.slice(1));
}

/** Milliseconds until an empty extension page paints its one word, a median of 15. */
export async function measureEmptyPage(browser: CairnInChromium): Promise<number> {
  const values = await repeat(16, async () => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    const found = await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    const value = await found.jsonValue();
    await page.close();
    return value ?? Number.NaN;
  });
  return median(values.slice(1));
}

/**
 * Waits until the worker has done what a restore leaves it to do: a person opens the popup hours later. Settled is when
 * the day is answered no faster the second time than the first, each a median of ten.
 */
export async function untilSettled(browser: CairnInChromium): Promise<void> {
  const page = await browser.openPage("popup");
  const ask = async () => (await askWorker(page, { name: "day.get" })).ms;
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 20; round++) {
    const now = median(await repeat(10, ask));
    if (now > before * 0.9) break;
    before = now;
  }
  await page.close();
}
