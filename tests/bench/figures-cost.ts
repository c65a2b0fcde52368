import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import type { CairnInChromium } from "../e2e/drivers/chromium.ts";
import { median, repeat } from "./statistics.ts";
import { askWorker } from "./worker-answer.ts";

/** Milliseconds from the beginning of a page's life to the frame that has its figures. */
export interface FiguresCost {
  readonly pipelineMs: number;
  /** The analysis the first time that anybody looks at it, and each time after. */
  readonly firstAnalysisMs: number;
  readonly analysisMs: number;
}

/** What the pages of figures cost, once the page of an import has computed them. */
export async function measureFigures(browser: CairnInChromium): Promise<FiguresCost> {
  await untilKept(browser);
  const pipeline = () => firstDraw(browser, "#/pipeline", ".room table");
  const analysis = () =>
    firstDraw(browser, "#/analysis?figure=won-value&by=owner&over=ever&as=bars", ".analysis-figure table");
  const pipelineMs = median(await repeat(5, pipeline));
  const firstAnalysisMs = await analysis();
  return { pipelineMs, firstAnalysisMs, analysisMs: median(await repeat(5, analysis)) };
}

const opening = { part: "pipeline", name: "pipeline.open" } as const;

const kept = z.object({
  value: z.object({ kept: z.object({}), hasTotals: z.literal(true) }),
});

/** Waits until the pipeline's figures and the totals of the analysis were kept. */
async function untilKept(browser: CairnInChromium): Promise<void> {
  const page = await browser.openPage("coach", "#/imports");
  const areKept = async () => kept.safeParse((await askWorker(page, opening)).answer).success;
  const end = Date.now() + 200_000;
  while (!(await areKept())) {
    if (Date.now() > end) throw new Error("the pipeline's figures were not kept");
    await setTimeout(500);
  }
  await page.close();
}

/**
 * Waits until the worker answers at once again, ten times in a row: what a visit reads after its figures are there, nobody
 * who opens the page again a minute later waits for.
 */
async function untilStill(browser: CairnInChromium): Promise<void> {
  const page = await browser.openPage("popup");
  let [best, inARow] = [Number.POSITIVE_INFINITY, 0];
  for (let asked = 0; inARow < 10 && asked < 5_000; asked++) {
    const { ms } = await askWorker(page, opening);
    best = Math.min(best, ms);
    inARow = ms <= 2 * best + 5 ? inARow + 1 : 0;
  }
  await page.close();
}

async function firstDraw(browser: CairnInChromium, hash: string, selector: string): Promise<number> {
  await untilStill(browser);
  const page = await browser.context.newPage();
  await page.addInitScript(watchFirstDraw, selector);
  await page.goto(`chrome-extension://${browser.extensionId}/coach.html${hash}`);
  const found = await page.waitForFunction(
    () => (globalThis as { firstDrawMs?: number }).firstDrawMs,
    undefined,
    { timeout: 200_000 },
  );
  const value = await found.jsonValue();
  await page.close();
  return value ?? Number.NaN;
}

/** Runs in the page before anything of it: keeps the moment of the first frame that has what is looked for. */
function watchFirstDraw(selector: string): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (globalThis as { firstDrawMs?: number }).firstDrawMs = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
}
