import { browser } from "wxt/browser";

/** After so long another question is asked: the browser answers in milliseconds, or, right after a worker's start, never. */
const askAgainAfterMs = 300;

/** What was read, in a context that hears of every change; others read each time. */
let kept: Promise<unknown> | null = null;
let isWatched = false;

/** What the organisation set, unparsed; an empty object where none did, or where the browser knows no such storage. */
export function readManaged(): Promise<unknown> {
  if (!isWatched) return readUntilAnswered();
  // Every click asks, and the browser's other process would answer it later than the database.
  kept ??= readUntilAnswered();
  return kept;
}

/**
 * Asks again as long as no answer comes, and takes the first one, a late one too: what the organisation forbids must be
 * known, and a click waits for it.
 */
function readUntilAnswered(): Promise<unknown> {
  return new Promise((resolve) => {
    const ask = () =>
      void read().then((answer) => {
        clearInterval(again);
        resolve(answer);
      });
    const again = setInterval(ask, askAgainAfterMs);
    ask();
  });
}

async function read(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox rejects where no policy is installed.
    return {};
  }
}

/** Calls back when the organisation changed what it sets. Call synchronously. */
export function onManagedChange(callback: () => void): void {
  isWatched = true;
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== "managed") return;
    kept = null;
    callback();
  });
}
