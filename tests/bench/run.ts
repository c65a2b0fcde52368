import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type CairnInChromium, startChromium } from "../e2e/drivers/chromium.ts";
import { enableSite, restoreFile } from "../e2e/pages/coach.ts";
import { startWorkplace } from "../workplace/server.mjs";
import { writeBaseline } from "./baseline.ts";
import { type BenchRow, printRows } from "./bench-row.ts";
import { busyPage, measureBusyPage } from "./busy-page.ts";
import { measureClicks } from "./click-cost.ts";
import { measureCoach } from "./coach-cost.ts";
import { writeJournal } from "./long-journal.ts";
import { bigPage, measurePage } from "./page-cost.ts";
import { measureEmptyPage, measurePopup, untilSettled } from "./popup-cost.ts";
import { measureSizes } from "./sizes.ts";
import { teamRows } from "./team-cost.ts";

async function inBrowser<Result>(
  extension: string | undefined,
  act: (browser: CairnInChromium) => Promise<Result>,
): Promise<Result> {
  const browser = await startChromium(extension === undefined ? {} : { extension });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}

async function popupWith(actions: number, years: number): Promise<number> {
  const file = await writeJournal(actions, years);
  try {
    return await inBrowser(undefined, async (browser) => {
      const coach = await browser.openPage("coach", "#/journal");
      const start = performance.now();
      await restoreFile(coach, file, 900_000);
      console.log(`restored ${actions} actions in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      await coach.close();
      await untilSettled(browser);
      return measurePopup(browser);
    });
  } finally {
    await rm(dirname(file), { recursive: true, force: true });
  }
}

const actionsInTenYears = Number(process.env["CAIRN_BENCH_ACTIONS"] ?? 250_000);
const workplace = await startWorkplace({ pages: { "/bench/big": bigPage, "/bench/busy": busyPage } });
const baseline = await writeBaseline();
const ms = (value: number) => `${value.toFixed(1)} ms`;
try {
  const sizes = measureSizes();
  const coach = measureCoach();
  const bare = await inBrowser(baseline, async (browser) => ({
    page: await measurePage(browser, `${workplace.url}/bench/big`, () => true),
    paintMs: await measureEmptyPage(browser),
    busy: await measureBusyPage(browser, `${workplace.url}/bench/busy`, () => true),
  }));
  const cairn = await inBrowser(undefined, async (browser) => {
    await enableSite(browser, workplace.url);
    return {
      page: await measurePage(
        browser,
        `${workplace.url}/bench/big`,
        () => document.querySelector("cairn-launcher") !== null,
      ),
      busy: await measureBusyPage(
        browser,
        `${workplace.url}/bench/busy`,
        () => document.querySelector("cairn-launcher") !== null,
      ),
      clicks: await measureClicks(browser, `${workplace.url}/mail/#/message/m-01`),
    };
  });
  const few = await popupWith(1000, 1);
  const many = await popupWith(actionsInTenYears, 10);

  const rows: BenchRow[] = [
    { what: "content script, gzipped", measured: "", value: sizes.contentScriptKb, limit: 6, unit: "kB" },
    {
      what: "script time at load, 80,000 nodes, over an empty content script's",
      measured: `${ms(cairn.page.scriptMs)} against ${ms(bare.page.scriptMs)}`,
      value: cairn.page.scriptMs - bare.page.scriptMs,
      limit: 5,
      unit: "ms",
    },
    {
      what: "click to acknowledgement against a bare IndexedDB add, medians of 200",
      measured: `${ms(cairn.clicks.clickMs)} against ${ms(cairn.clicks.addMs)}`,
      value: cairn.clicks.clickMs / cairn.clicks.addMs,
      limit: 5,
      unit: "x",
    },
    {
      what: "the same, 95th percentile",
      measured: "",
      value: cairn.clicks.clickP95Ms,
      limit: 50,
      unit: "ms",
    },
    {
      what: `popup to its figures, ${actionsInTenYears} actions over ten years against 1,000`,
      measured: `${ms(many)} against ${ms(few)}`,
      value: many / few,
      limit: 1.2,
      unit: "x",
    },
    {
      what: "the same against the first paint of an empty extension page",
      measured: `${ms(many)} against ${ms(bare.paintMs)}`,
      value: many / bare.paintMs,
      limit: 2,
      unit: "x",
    },
    {
      what: "50,000 nodes, 200 changes a second: main thread's time in scripts, over an empty content script's",
      measured: `${cairn.busy.scriptPercent.toFixed(2)} % against ${bare.busy.scriptPercent.toFixed(2)} %`,
      value: cairn.busy.scriptPercent - bare.busy.scriptPercent,
      limit: 1,
      unit: "%",
    },
    {
      what: "the same, longest task beyond the longest without Cairn (50 ms where none was longer)",
      measured: `${ms(cairn.busy.longestMs)} against ${ms(bare.busy.longestMs)}`,
      value: Math.max(0, cairn.busy.longestMs - Math.max(50, bare.busy.longestMs)),
      limit: 0,
      unit: "ms",
    },
    {
      what: "JavaScript heap of the page of 80,000 nodes, sidebar closed, over an empty content script's",
      measured: `${cairn.page.heapMb.toFixed(2)} MB against ${bare.page.heapMb.toFixed(2)} MB`,
      value: cairn.page.heapMb - bare.page.heapMb,
      limit: 0.3,
      unit: "MB",
    },
    {
      what: "a year's journal read and replayed against reading it, processor time",
      measured: `${ms(coach.replayMs)} against ${ms(coach.readMs)}`,
      value: coach.replayMs / coach.readMs,
      limit: 5,
      unit: "x",
    },
    {
      what: "ten years of day totals lived again, processor time",
      measured: "",
      value: coach.tenYearsMs,
      limit: 100,
      unit: "ms",
    },
    { what: "one more day, after ten years", measured: "", value: coach.dayMs, limit: 1, unit: "ms" },
    {
      what: "what the sidebar's card asks of a stored state",
      measured: "",
      value: coach.cardMs,
      limit: 16,
      unit: "ms",
    },
    ...(await teamRows()),
    {
      what: "all that loads by itself: worker, content script, sidebar, popup and one language, gzipped",
      measured: "",
      value: sizes.everydayKb,
      limit: 250,
      unit: "kB",
    },
  ];
  const isWithin = printRows(rows);
  const list = (files: readonly (readonly [string, number])[]) =>
    files.map(([name, kb]) => `${kb.toFixed(1)} kB ${name}`).join("\n");
  console.log(`\nLoaded by itself, gzipped:\n${list(sizes.everyday)}`);
  console.log(`\nLoaded when it is needed, gzipped:\n${list(sizes.seldom)}`);
  process.exitCode = isWithin ? 0 : 1;
} finally {
  await workplace.close();
  await rm(baseline, { recursive: true, force: true });
}
