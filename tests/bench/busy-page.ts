import type { CairnInChromium } from "../e2e/drivers/chromium.ts";

/** A page of 50,000 elements; its script is started by the measurement. */
export const busyPage = {
  html: `<!doctype html><title>Busy</title><main>${`<div><p>a</p><p>b</p><p>c</p><p>d</p></div>`.repeat(10_000)}</main>`,
};

const secondsMeasured = 10;

/** Runs in the page: changes it 200 times a second, and notes every task that holds the main thread over 50 ms. */
function beBusy(): void {
  const own = globalThis as unknown as { longTasksMs: number[] };
  own.longTasksMs = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) own.longTasksMs.push(duration);
  }).observe({ entryTypes: ["longtask"] });
  const rows = document.querySelectorAll("main > div");
  let turn = 0;
  setInterval(() => {
    // Four changes each 20 ms: a text, an attribute, a node that comes and one that goes.
    const row = rows[(turn * 7919) % rows.length];
    const text = row?.querySelector("p")?.firstChild;
    if (!row || !text) return;
    turn += 1;
    text.nodeValue = `changed ${turn}`;
    row.setAttribute("data-turn", String(turn));
    const added = document.createElement("p");
    added.textContent = "new";
    row.append(added);
    row.lastElementChild?.previousElementSibling?.remove();
  }, 20);
}

/**
 * What the main thread of the busy page does in ten seconds: the share of time in scripts and in all tasks (both in
 * percent), and its longest task over 50 ms (0 where there was none).
 */
export async function measureBusyPage(browser: CairnInChromium, url: string, isReady: () => boolean) {
  const page = await browser.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(url);
  await page.waitForFunction(isReady, undefined, { polling: 100 });
  await page.evaluate(beBusy);
  const read = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { scriptS: valueOf("ScriptDuration"), taskS: valueOf("TaskDuration"), at: valueOf("Timestamp") };
  };
  // Loading is over after a moment; it is measured elsewhere.
  await page.waitForTimeout(2000);
  const before = await read();
  await page.evaluate(() => {
    (globalThis as unknown as { longTasksMs: number[] }).longTasksMs = [];
  });
  await page.waitForTimeout(secondsMeasured * 1000);
  const after = await read();
  const longTasksMs = await page.evaluate(
    () => (globalThis as unknown as { longTasksMs: number[] }).longTasksMs,
  );
  await page.close();
  const share = (from: number, to: number) => (100 * (to - from)) / (after.at - before.at);
  return {
    scriptPercent: share(before.scriptS, after.scriptS),
    taskPercent: share(before.taskS, after.taskS),
    longestMs: Math.max(0, ...longTasksMs),
  };
}
