import { browser } from "wxt/browser";

/** How long one question may take: the browser answers in milliseconds, or, right after a worker's start, never. */
const answerWithinMs = 300;

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

/** Asks again as long as no answer comes: what the organisation forbids must be known, and a click waits for it. */
async function readUntilAnswered(): Promise<unknown> {
  for (;;) {
    const unanswered = Symbol();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<symbol>((resolve) => {
      timer = setTimeout(() => resolve(unanswered), answerWithinMs);
    });
    const answer = await Promise.race([read(), late]);
    clearTimeout(timer);
    if (answer !== unanswered) return answer;
  }
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
