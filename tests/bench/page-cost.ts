import type { Page } from "playwright-core";
import type { CairnInChromium } from "../e2e/drivers/chromium.ts";
import { median, repeat } from "./statistics.ts";

/** A page of 80,000 elements without a script of its own. */
export const bigPage = {
  html: `<!doctype html><title>Big</title><main>${`<div><p>a</p><p>b</p><p>c</p></div>`.repeat(20_000)}</main>`,
};

async function metrics(page: Page, names: readonly string[]): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  return names.map((name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
}

/**
 * Loads the page again and again in a tab of its own: medians of the time that scripts ran in it (the page has
 * none: what runs is the content script) and of the JavaScript heap after a collection.
 */
export async function measurePage(
  browser: CairnInChromium,
  url: string,
  isReady: (page: Page) => Promise<unknown>,
) {
  const heapsMb: number[] = [];
  const scriptMs = await repeat(15, async () => {
    const page = await browser.context.newPage();
    await page.goto(url);
    await isReady(page);
    const [scriptS = Number.NaN, heapBytes = Number.NaN] = await metrics(page, [
      "ScriptDuration",
      "JSHeapUsedSize",
    ]);
    heapsMb.push(heapBytes / 1_000_000);
    await page.close();
    return scriptS * 1000;
  });
  return { scriptMs: median(scriptMs), heapMb: median(heapsMb) };
}
