import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Page } from "playwright-core";
import { type CairnInChromium, startChromium } from "../e2e/drivers/chromium.ts";
import { makeTeam } from "../e2e/pages/team.ts";
import { sealYear } from "./year-of-envelopes.ts";

interface TeamCost {
  /** From giving the files to the first person's summary on screen, and to the last one opened. */
  readonly firstMs: number;
  readonly wholeMs: number;
  /** The longest time in which the page heard no press meanwhile. */
  readonly stallMs: number;
  /** The same room opened again, to the first person's summary on screen. */
  readonly againMs: number;
}

/** As text, for the bench's compiler would put helpers of its own into a function's body. */
const putMembers = (members: readonly object[]): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open("cairn");
  opening.onerror = reject;
  opening.onsuccess = () => {
    const store = opening.result.transaction("teams", "readwrite").objectStore("teams");
    const all = store.getAll();
    all.onsuccess = () => {
      store.put({ ...all.result[0], members: ${JSON.stringify(members)} }).onsuccess = () => {
        opening.result.close();
        resolve(null);
      };
    };
  };
})`;

/** A clock of the page's own main thread: a gap in its ticks is a time in which nothing could be pressed. */
const watchThread = `(() => {
  globalThis.stallMs = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    globalThis.stallMs = Math.max(globalThis.stallMs, now - last);
    last = now;
  }, 10);
})()`;

const firstSummary = (page: Page) => page.getByRole("link", { name: /Person 001/ }).first();

async function openTeam(browser: CairnInChromium): Promise<{ page: Page; ms: number }> {
  const start = performance.now();
  const page = await browser.openPage("coach", "#/team");
  await firstSummary(page).waitFor();
  return { page, ms: performance.now() - start };
}

/** What opening so many summaries costs in a real browser, from files. */
async function measureTeam(count: number): Promise<TeamCost> {
  const browser = await startChromium();
  let folder: string | null = null;
  try {
    const page = await browser.openPage("coach", "#/team");
    const invitation = await makeTeam(page, { name: "Year", manager: "Claude Morel" });
    const { files, members } = await sealYear(invitation.buffer.toString(), count);
    folder = dirname(dirname(files[0] ?? ""));
    // Adding hundreds of people by hand is not what is measured.
    await page.evaluate(putMembers(members));
    await page.reload();
    await page.getByRole("heading", { name: "Year" }).waitFor();
    await page.evaluate(watchThread);
    const start = performance.now();
    await page
      .locator('input[type="file"][multiple]')
      .first()
      .setInputFiles([...files]);
    await firstSummary(page).waitFor({ timeout: 120_000 });
    const firstMs = performance.now() - start;
    await page.getByText(`${count.toLocaleString("en")} envelopes opened`).waitFor({ timeout: 300_000 });
    const wholeMs = performance.now() - start;
    const stallMs = await page.evaluate(() => (globalThis as unknown as { stallMs: number }).stallMs);
    await page.close();
    const again = await openTeam(browser);
    return { firstMs, wholeMs, stallMs, againMs: again.ms };
  } finally {
    await browser.close();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

/** The rows of the bench: a year of 10,000 summaries against 100. */
export async function teamRows() {
  const few = await measureTeam(100);
  const year = await measureTeam(10_000);
  const each = (cost: TeamCost, count: number) => `${(cost.wholeMs / count).toFixed(1)} ms`;
  return [
    {
      what: "10,000 summaries of a year given as files: the first one on screen",
      measured: "",
      value: year.firstMs / 1000,
      limit: 2,
      unit: "s",
    },
    {
      what: "all of them opened, verified and kept",
      measured: "",
      value: year.wholeMs / 1000,
      limit: 60,
      unit: "s",
    },
    {
      what: "one of 10,000 against one of 100",
      measured: `${each(year, 10_000)} against ${each(few, 100)}`,
      value: year.wholeMs / 100 / few.wholeMs,
      limit: 1.5,
      unit: "x",
    },
    {
      what: "the longest time in which the page heard no press meanwhile",
      measured: "",
      value: year.stallMs,
      limit: 500,
      unit: "ms",
    },
    {
      what: "the same room opened again",
      measured: "",
      value: year.againMs / 1000,
      limit: 2,
      unit: "s",
    },
  ];
}
