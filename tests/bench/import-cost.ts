import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { CairnInChromium } from "../e2e/drivers/chromium.ts";

/** Milliseconds of each step of an import, and what the person's page and the machine felt of it. */
export interface ImportCost {
  readonly readMs: number;
  readonly prepareMs: number;
  readonly writeMs: number;
  readonly totalMs: number;
  /** The most memory that the extension's process held over what it held before, in MB. */
  readonly memoryMb: number;
  /** The same while it read, compared and wrote. */
  readonly memoryByStepMb: readonly number[];
  /** The longest time in which the page could not answer, in milliseconds. */
  readonly longestTaskMs: number;
}

const withinMs = 900_000;

/** Brings a file in as a person does, from choosing it to the line that says it is there; the page stays open. */
export async function measureImport(browser: CairnInChromium, file: string): Promise<ImportCost> {
  const page = await browser.openPage("coach", "#/imports");
  page.setDefaultTimeout(withinMs);
  await page.getByRole("button", { name: "Choose files" }).waitFor();
  await page.evaluate(watchTasks);
  const memory = watchMemory(browser.profile);
  const start = performance.now();
  await page.locator("input[type=file]").first().setInputFiles(file);
  const go = page.getByRole("button", { name: "See what it will do" });
  await go.waitFor();
  const whose = page.getByLabel("Whose calls are yours?");
  if ((await whose.count()) > 0) await whose.selectOption("everybody");
  await go.click();
  const read = performance.now();
  const reading = memory.most();
  await page.getByRole("button", { name: "Bring it in" }).click();
  const prepared = performance.now();
  const preparing = memory.most();
  await page.getByText(/^Brought in: /).waitFor();
  const written = performance.now();
  const longestTaskMs = await page.evaluate(() => Number(document.documentElement.dataset["longestTask"]));
  const memoryByStepMb = [reading, preparing, memory.most()];
  memory.stop();
  return {
    readMs: read - start,
    prepareMs: prepared - read,
    writeMs: written - prepared,
    totalMs: written - start,
    memoryMb: Math.max(...memoryByStepMb),
    memoryByStepMb,
    longestTaskMs,
  };
}

/** Runs in the page: keeps the longest task on the document. */
function watchTasks(): void {
  const { dataset } = document.documentElement;
  dataset["longestTask"] = "0";
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      if (duration > Number(dataset["longestTask"])) dataset["longestTask"] = String(Math.round(duration));
  }).observe({ type: "longtask" });
}

/** Resident memory of the processes in which extensions of this profile's browser run, in MB. */
function extensionMemoryMb(profile: string): number {
  let most = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (!command.includes("--extension-process") || !parentHas(pid, profile)) continue;
      const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      most = Math.max(most, Number(resident ?? 0) / 1024);
    } catch {
      // The process ended while it was looked at.
    }
  }
  return most;
}

/** Whether a process descends from the browser of a profile (renderers are forked by a helper of it). */
function parentHas(pid: string, profile: string): boolean {
  let current = pid;
  for (let hops = 0; hops < 5 && Number(current) > 1; hops++) {
    if (readFileSync(`/proc/${current}/cmdline`, "utf8").includes(profile)) return true;
    current = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${current}/status`, "utf8"))?.[1] ?? "1";
  }
  return false;
}

/** Watches memory; `most` gives the most over what was held before, since it was asked last. */
function watchMemory(profile: string): { most: () => number; stop: () => void } {
  const before = extensionMemoryMb(profile);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, extensionMemoryMb(profile));
  }, 250);
  return {
    most: () => {
      const found = most - before;
      most = before;
      return found;
    },
    stop: () => clearInterval(timer),
  };
}

/** What a bare import costs: the file read and parsed by the same library, and rows like Cairn's added to IndexedDB. */
export interface BareCost {
  readonly parseMs: number;
  readonly addMs: number;
}

/** Parses a file with papaparse alone and adds rows to a bare store with the same indexes, in one transaction. */
export async function measureBare(page: Page, file: string, kind: "deals" | "actions"): Promise<BareCost> {
  await page.evaluate(readFileSync("node_modules/papaparse/papaparse.min.js", "utf8"));
  await page.evaluate(() => {
    const input = document.createElement("input");
    input.type = "file";
    document.body.append(input);
  });
  await page.locator("input[type=file]").setInputFiles(file);
  return page.evaluate(bareImport, kind);
}

/** Runs in a page of an empty extension: no named function inside, for the name's helper stays behind. */
async function bareImport(kind: "deals" | "actions"): Promise<BareCost> {
  // The library was put into the page before.
  const { Papa } = globalThis as unknown as { Papa: { parse(text: string): { data: string[][] } } };
  const file = document.querySelector("input")?.files?.[0];
  const start = performance.now();
  const { data } = Papa.parse((await file?.text()) ?? "");
  const parseMs = performance.now() - start;
  const indexes: Readonly<Record<string, readonly string[]>> = {
    actions: ["day", "atMs", "account", "opportunity", "kind+atMs", "contact+atMs", "sample"],
    opportunities: ["account", "sample"],
    stages: ["opportunity", "sample"],
  };
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(`bare-${kind}`, 1);
    asked.addEventListener("upgradeneeded", () => {
      for (const [name, paths] of Object.entries(indexes)) {
        const store = asked.result.createObjectStore(name, { keyPath: "key" });
        for (const path of paths) store.createIndex(path, path.includes("+") ? path.split("+") : path);
      }
    });
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error));
  });
  const rows = data.slice(1).filter((row) => row.length > 1);
  const startAdd = performance.now();
  const transaction = opened.transaction(Object.keys(indexes), "readwrite", { durability: "relaxed" });
  for (const [id = "", second = "", third = "", fourth = "", fifth = ""] of rows) {
    if (kind === "actions") {
      const at = `${second.replace(" ", "T")}+01:00`;
      const record = {
        record: "action",
        id,
        at,
        day: second.slice(0, 10),
        kind: "call",
        initiative: "proactive",
        minutes: Number(fifth),
        source: "import",
      };
      transaction.objectStore("actions").add({
        key: `import:calls:call:${id}`,
        record,
        day: record.day,
        atMs: Date.parse(at),
        kind: "call",
      });
      continue;
    }
    const key = `import:hubspot:deal:${id}`;
    const account = `import:hubspot:account:${third}`;
    const record = {
      record: "opportunity",
      id: key,
      account,
      createdAt: `${fifth}T12:00:00+01:00`,
      name: second,
      origin: null,
      owner: "Owner",
      product: null,
    };
    transaction.objectStore("opportunities").add({ key, record, account });
    for (const stage of ["lead", third]) {
      const entry = {
        record: "stage",
        opportunity: key,
        at: record.createdAt,
        stage,
        amount: Number(fourth),
        currency: null,
        probability: null,
        expectedClose: null,
      };
      transaction
        .objectStore("stages")
        .add({ key: `${key} ${record.createdAt} ${stage}`, record: entry, opportunity: key });
    }
  }
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("error", () => reject(transaction.error));
  });
  return { parseMs, addMs: performance.now() - startAdd };
}
