import type { CairnInChromium } from "../e2e/drivers/chromium.ts";
import { median, repeat } from "./statistics.ts";

/** A page of 80,000 elements without a script of its own. */
export const bigPage = {
  html: `<!doctype html><title>Big</title><main>${`<div><p>a</p><p>b</p><p>c</p></div>`.repeat(20_000)}</main>`,
};

/**
 * Loads the page again and again in a tab of its own: medians of the time that scripts ran in it (the page has
 * none: what runs is the content script) and of the JavaScript heap after a collection.
 */
export async function measurePage(browser: CairnInChromium, url: string, isReady: () => boolean) {
  const heapsMb: number[] = [];
  const scriptMs = await repeat(15, async () => {
    const page = await browser.context.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    await page.goto(url);
    // Waiting puts Playwright's own script into the page: in both browsers the same one.
    await page.waitForFunction(isReady, undefined, { polling: 100 });
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    const scriptS = valueOf("ScriptDuration");
    const heapBytes = valueOf("JSHeapUsedSize");
    heapsMb.push(heapBytes / 1_000_000);
    await page.close();
    return scriptS * 1000;
  });
  return { scriptMs: median(scriptMs), heapMb: median(heapsMb) };
}
