import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type CairnInChromium, startChromium } from "../e2e/drivers/chromium.ts";
import { writeBaseline } from "./baseline.ts";
import { type BareCost, type ImportCost, measureBare, measureImport } from "./import-cost.ts";
import { type FiguresCost, measureFigures } from "./figures-cost.ts";
import { callLines, dealLines, mailLines, writeLines } from "./import-files.ts";
import type { BenchRow } from "./bench-row.ts";

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

/** What an import costs against a bare one, and how much memory it takes; the rows of each file as soon as they are there. */
export async function* importRows(): AsyncGenerator<readonly BenchRow[]> {
  const deals = number("CAIRN_BENCH_DEALS", 100_000);
  const calls = number("CAIRN_BENCH_ACTIONS_IMPORTED", 1_000_000);
  const mailMb = number("CAIRN_BENCH_MAIL_MB", 1000);
  const baseline = await writeBaseline();
  try {
    if (deals > 0) yield await tableRows("deals", `${deals} deals`, dealLines(deals), baseline);
    if (calls > 0) yield await tableRows("actions", `${calls} actions`, callLines(calls), baseline);
    if (mailMb > 0) yield await mailRows(mailMb);
  } finally {
    await rm(baseline, { recursive: true, force: true });
  }
}

async function tableRows(
  kind: "deals" | "actions",
  what: string,
  lines: Iterable<string>,
  baseline: string,
): Promise<readonly BenchRow[]> {
  const file = await writeLines(`${kind}.csv`, lines);
  try {
    const bare = await bareCost(baseline, file, kind);
    const looked: FiguresCost[] = [];
    const cost = await importCost(file, async (browser) => {
      if (kind === "deals") looked.push(await measureFigures(browser));
    });
    const bareMs = bare.parseMs + bare.addMs;
    return [
      {
        what: `${what} brought in, against parsing the file and a bare bulk add`,
        measured: `${inSeconds(cost)} against ${(bare.parseMs / 1000).toFixed(1)} + ${(bare.addMs / 1000).toFixed(1)} s`,
        value: cost.totalMs / bareMs,
        limit: 2,
        unit: "x",
      },
      ...felt(what, cost),
      ...looked.flatMap((figures) => drawn(what, figures)),
    ];
  } finally {
    await rm(dirname(file), { recursive: true, force: true });
  }
}

const drawn = (what: string, { pipelineMs, firstAnalysisMs, analysisMs }: FiguresCost): BenchRow[] => [
  { what: "pipeline to its figures", measured: what, value: pipelineMs, limit: 300, unit: "ms" },
  { what: "analysis, the first look", measured: what, value: firstAnalysisMs, limit: 300, unit: "ms" },
  { what: "analysis, every later look", measured: what, value: analysisMs, limit: 300, unit: "ms" },
];

async function mailRows(megabytes: number): Promise<readonly BenchRow[]> {
  const file = await writeLines("archive.mbox", mailLines(megabytes * 1_000_000));
  try {
    const cost = await importCost(file);
    const what = `a mailbox of ${megabytes} MB`;
    return [
      {
        what: `${what} brought in`,
        measured: inSeconds(cost),
        value: cost.totalMs / 1000,
        limit: null,
        unit: "s",
      },
      ...felt(what, cost),
    ];
  } finally {
    await rm(dirname(file), { recursive: true, force: true });
  }
}

const inSeconds = ({ readMs, prepareMs, writeMs }: ImportCost): string =>
  `${[readMs, prepareMs, writeMs].map((ms) => (ms / 1000).toFixed(1)).join(" + ")} s`;

const felt = (what: string, { memoryMb, memoryByStepMb, longestTaskMs }: ImportCost): readonly BenchRow[] => [
  {
    what: `memory of it, page, reader and worker together`,
    measured: `${what}: ${memoryByStepMb.map((mb) => mb.toFixed(0)).join(", ")} MB reading, comparing, writing`,
    value: memoryMb,
    limit: 300,
    unit: "MB",
  },
  {
    what: "longest time the page did not answer",
    measured: what,
    value: longestTaskMs,
    limit: 200,
    unit: "ms",
  },
];

async function bareCost(baseline: string, file: string, kind: "deals" | "actions"): Promise<BareCost> {
  const browser = await startChromium({ extension: baseline });
  try {
    return await measureBare(await browser.openPage("popup"), file, kind);
  } finally {
    await browser.close();
  }
}

async function importCost(
  file: string,
  then: (browser: CairnInChromium) => Promise<void> = () => Promise.resolve(),
): Promise<ImportCost> {
  const browser = await startChromium();
  try {
    const cost = await measureImport(browser, file);
    await then(browser);
    return cost;
  } finally {
    await browser.close();
  }
}
