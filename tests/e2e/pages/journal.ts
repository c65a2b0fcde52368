import type { CairnInChromium } from "../drivers/chromium.ts";

/** The lines of the journal's first page, as the coach page shows them. */
export async function journalLines(browser: CairnInChromium): Promise<string[]> {
  const page = await browser.openPage("coach", "#/journal");
  try {
    const rows = page.locator(".action-list > li");
    await rows.first().or(page.getByText("Nothing here yet.")).waitFor();
    return await rows.allInnerTexts();
  } finally {
    await page.close();
  }
}
