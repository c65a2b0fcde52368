import type { CairnInChromium } from "../drivers/chromium.ts";
import { eventually } from "./eventually.ts";

/** Today's exchanges as the popup's figures say them. */
export async function exchangesToday(
  browser: CairnInChromium,
): Promise<{ started: number; answered: number }> {
  const page = await browser.openPage("popup");
  try {
    const figure = page.getByRole("listitem").filter({ hasText: "Exchanges today" });
    const text = (await figure.textContent()) ?? "";
    const [, started = "0", answered = "0"] = /(\d+)\s*started\s*(\d+)\s*answered/.exec(text) ?? [];
    return { started: Number(started), answered: Number(answered) };
  } finally {
    await page.close();
  }
}

/** Waits until the popup says these exchanges, opened anew each time. */
export function untilExchangesToday(
  browser: CairnInChromium,
  expected: { started: number; answered: number },
): Promise<void> {
  return eventually(() => exchangesToday(browser), expected);
}
