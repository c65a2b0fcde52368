import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Locator, Page } from "playwright-core";
import { startChromium } from "../e2e/drivers/chromium.ts";
import { makeTeam } from "../e2e/pages/team.ts";
import type { BenchRow } from "./bench-row.ts";
import { sealMonths, sealYear } from "./year-of-envelopes.ts";

interface TeamCost {
  /** From the page having the files to the first person's on screen, and to the last one opened. */
  readonly firstMs: number;
  readonly wholeMs: number;
  /** The longest time in which the page heard no press meanwhile. */
  readonly stallMs: number;
  /** The same room opened again, to the first person's on screen. */
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
  // Handing thousands of files to a page is the browser's own work: what is measured begins when the page has them.
  addEventListener("change", () => {
    globalThis.givenAt = last = performance.now();
    globalThis.stallMs = 0;
  }, { capture: true });
  setInterval(() => {
    const now = performance.now();
    globalThis.stallMs = Math.max(globalThis.stallMs, now - last);
    last = now;
  }, 10);
})()`;

/** What is opened: people's weeks at a manager, or managers' months at a director, and how the first of them is seen. */
interface Kind {
  readonly gathers: "summaries" | "aggregates";
  readonly sealing: typeof sealYear;
  readonly first: (page: Page) => Locator;
}

const summaries: Kind = {
  gathers: "summaries",
  sealing: sealYear,
  first: (page) => page.getByRole("link", { name: /Person 0001/ }).first(),
};
const months: Kind = {
  gathers: "aggregates",
  sealing: sealMonths,
  first: (page) => page.getByRole("row", { name: /Person 0001/ }).first(),
};

/** What opening so many costs in a real browser, from files. */
async function measureTeam(count: number, { gathers, sealing, first }: Kind): Promise<TeamCost> {
  const browser = await startChromium();
  let folder: string | null = null;
  try {
    const page = await browser.openPage("coach", "#/team");
    const invitation = await makeTeam(page, { name: "Year", manager: "Claude Morel", gathers });
    const { files, members } = await sealing(invitation.buffer.toString(), count);
    folder = dirname(dirname(files[0] ?? ""));
    // Adding hundreds of people by hand is not what is measured.
    await page.evaluate(putMembers(members));
    await page.reload();
    await page.getByRole("heading", { name: "Year" }).waitFor();
    await page.evaluate(watchThread);
    await page
      .locator('input[type="file"][multiple]')
      .first()
      .setInputFiles([...files]);
    const start = performance.now() - (await page.evaluate<number>("performance.now() - globalThis.givenAt"));
    await first(page).waitFor({ timeout: 120_000 });
    const firstMs = performance.now() - start;
    await page.getByText(`${count.toLocaleString("en")} envelopes opened`).waitFor({ timeout: 300_000 });
    const wholeMs = performance.now() - start;
    const stallMs = await page.evaluate(() => (globalThis as unknown as { stallMs: number }).stallMs);
    await page.close();
    const againStart = performance.now();
    await first(await browser.openPage("coach", "#/team")).waitFor();
    return { firstMs, wholeMs, stallMs, againMs: performance.now() - againStart };
  } finally {
    await browser.close();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

const seconds = (what: string, ms: number, limit: number): BenchRow => ({
  what,
  measured: "",
  value: ms / 1000,
  limit,
  unit: "s",
});
const stall = ({ stallMs }: TeamCost): BenchRow => ({
  what: "the longest time in which the page heard no press meanwhile",
  measured: "",
  value: stallMs,
  limit: 500,
  unit: "ms",
});

/** The rows of the bench: a year of 10,000 summaries against 100, and 2,000 managers' months at a director. */
export async function teamRows(): Promise<BenchRow[]> {
  const few = await measureTeam(100, summaries);
  const year = await measureTeam(10_000, summaries);
  const rollUp = await measureTeam(2_000, months);
  const each = (cost: TeamCost, count: number) => `${(cost.wholeMs / count).toFixed(1)} ms`;
  return [
    seconds("10,000 summaries of a year given as files: the first one on screen", year.firstMs, 2),
    seconds("all of them opened, verified and kept", year.wholeMs, 60),
    {
      what: "one of 10,000 against one of 100",
      measured: `${each(year, 10_000)} against ${each(few, 100)}`,
      value: year.wholeMs / 100 / few.wholeMs,
      limit: 1.5,
      unit: "x",
    },
    stall(year),
    seconds("the same room opened again", year.againMs, 2),
    seconds("2,000 teams' months at a director: the first one on screen", rollUp.firstMs, 2),
    seconds("all of them opened, verified and kept", rollUp.wholeMs, 12),
    stall(rollUp),
  ];
}
