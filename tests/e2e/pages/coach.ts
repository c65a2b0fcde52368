import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { CairnInChromium } from "../drivers/chromium.ts";

/** Switches Cairn on for one site, as a person does in Settings; only the prompt itself is answered before. */
export async function enableSite(browser: CairnInChromium, origin: string): Promise<void> {
  await browser.allowPrompt(origin);
  const page = await browser.openPage("coach", "#/settings");
  await page.getByRole("tab", { name: "Sites" }).click();
  await page.getByLabel("Add a site").fill(origin);
  await page.getByRole("button", { name: "Switch on" }).click();
  await page.getByRole("listitem").filter({ hasText: origin }).first().waitFor();
  await page.close();
}

/** Restores a journal from a file by the notebook's own form: chooses it, reads what it would do, confirms. */
export async function restoreFile(page: Page, file: string, withinMs = 60_000): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Restore from a file" }).click();
  await (await chooser).setFiles(file);
  await page.getByRole("button", { name: "Restore", exact: true }).click({ timeout: withinMs });
  await page.getByText(/^Restored: /).waitFor({ timeout: withinMs });
}

/** Restores these lines. */
export async function restoreJournal(page: Page, lines: readonly object[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-journal-"));
  const file = join(folder, "journal.jsonl");
  await writeFile(file, `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
  try {
    await restoreFile(page, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
