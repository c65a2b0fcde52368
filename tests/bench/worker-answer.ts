import type { Page } from "playwright-core";

/** One question to the worker from a page of the extension: its answer, and how long it took in milliseconds. */
export function askWorker(
  page: Page,
  message: { readonly name: string; readonly part?: string },
): Promise<{ readonly answer: unknown; readonly ms: number }> {
  return page.evaluate(async (asked) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage({ cairn: 1, ...asked, asked: {} });
    return { answer, ms: performance.now() - start };
  }, message);
}
