import type { Page } from "playwright-core";
import type { CairnInChromium } from "../drivers/chromium.ts";

/** Switches Cairn on for one site, as a person does in Settings; only the prompt itself is answered before. */
export async function enableSite(browser: CairnInChromium, origin: string): Promise<void> {
  await browser.allowPrompt(origin);
  const page = await browser.openPage("coach", "#settings");
  await page.getByRole("tab", { name: "Sites" }).click();
  await page.getByLabel("Its address").fill(origin);
  await page.getByRole("button", { name: "Switch on" }).last().click();
  await page.getByRole("switch", { name: origin }).or(page.getByText(origin)).first().waitFor();
  await page.close();
}

/** Restores a journal by the coach page's own form: chooses the file, reads what it would do, confirms. */
export async function restoreJournal(page: Page, lines: readonly object[]): Promise<void> {
  const buffer = Buffer.from(`${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Restore from a file" }).click();
  await (await chooser).setFiles({ name: "journal.jsonl", mimeType: "application/jsonl", buffer });
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await page.getByText(/^Restored: /).waitFor();
}
