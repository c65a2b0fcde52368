import type { CairnInChromium } from "../e2e/drivers/chromium.ts";
import { openSidebar } from "../e2e/pages/sidebar.ts";
import { quantile } from "./statistics.ts";

interface Timed {
  clicks: number[];
  /** Messages on their way, and when the last answer came. */
  pending: number;
  answeredAt: number;
}

interface Port {
  postMessage(message: unknown): void;
  readonly onMessage: { addListener(listener: (message: { number: number }) => void): void };
}

/**
 * Runs in the sidebar before its own scripts: notes how long each click takes until the background's acknowledgement
 * is here, by standing between the sidebar and the port on which it asks.
 */
function timeClicks(): void {
  const own = globalThis as unknown as Timed & {
    chrome?: { runtime?: { connect?(info: object): Port } };
  };
  const runtime = own.chrome?.runtime;
  const connect = runtime?.connect?.bind(runtime);
  if (!runtime || !connect || location.protocol !== "chrome-extension:") return;
  own.clicks = [];
  own.pending = 0;
  let clickedAt = 0;
  addEventListener("click", () => (clickedAt = performance.now()), true);
  runtime.connect = (info) => {
    const port = connect(info);
    const logs = new Set<number>();
    const post = port.postMessage.bind(port);
    port.postMessage = (said: { number: number; message: { name: string } }) => {
      own.pending++;
      if (said.message.name === "action.log") logs.add(said.number);
      post(said);
    };
    port.onMessage.addListener(({ number }) => {
      own.pending--;
      own.answeredAt = performance.now();
      if (logs.delete(number)) own.clicks.push(own.answeredAt - clickedAt);
    });
    return port;
  };
}

/** Runs in the sidebar: how long a bare add to a database of one store takes until it is committed. */
async function timeAdds(times: number): Promise<number[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("bench-of-a-bare-add", 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore("rows", { keyPath: "id" });
    });
    request.addEventListener("success", () => {
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      reject(new Error("no database"));
    });
  });
  const values: number[] = [];
  for (let index = 0; index < times; index++) {
    // Like clicks, each add finds the page idle.
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    const start = performance.now();
    await new Promise<void>((resolve) => {
      const transaction = database.transaction("rows", "readwrite");
      transaction
        .objectStore("rows")
        .add({ id: crypto.randomUUID(), at: new Date().toISOString(), kind: "email" });
      transaction.addEventListener("complete", () => {
        resolve();
      });
    });
    values.push(performance.now() - start);
  }
  database.close();
  indexedDB.deleteDatabase("bench-of-a-bare-add");
  return values;
}

/** Milliseconds from a real click in the sidebar to its acknowledgement, beside a bare add in the same page. */
export async function measureClicks(browser: CairnInChromium, url: string, times = 200) {
  const page = await browser.context.newPage();
  await page.addInitScript(timeClicks);
  await page.goto(url);
  const sidebar = await openSidebar(page);
  await sidebar.who.getByRole("heading").waitFor();
  const button = sidebar.frame.getByRole("button", { name: "Answered", exact: true });
  for (let index = 1; index <= times; index++) {
    await button.click();
    // A person does not click while the sidebar still draws what the last click changed.
    await sidebar.frame.waitForFunction((count) => {
      const { clicks, pending, answeredAt } = globalThis as unknown as Timed;
      return clicks.length >= count && pending === 0 && performance.now() - answeredAt > 20;
    }, index);
  }
  const clicks = await sidebar.frame.evaluate(() => (globalThis as unknown as Timed).clicks);
  const adds = await sidebar.frame.evaluate(timeAdds, times);
  await page.close();
  return {
    clickMs: quantile(clicks, 0.5),
    clickP95Ms: quantile(clicks, 0.95),
    addMs: quantile(adds, 0.5),
  };
}
