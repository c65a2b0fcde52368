import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import en from "../../locales/en/settings.json" with { type: "json" };
import fr from "../../locales/fr/settings.json" with { type: "json" };
import { type CairnInChromium, startChromium } from "../../tests/e2e/drivers/chromium.ts";
import { launcherPoint } from "../../tests/e2e/pages/sidebar.ts";
import { startWorkplace } from "../../tests/workplace/server.mjs";

/**
 * `npm run screenshots`: the README's pictures, taken from the running extension with its sample month, into
 * docs/pictures: those that README.md names, `<surface>-<language>-<colour scheme>.png`.
 */
const folder = join(import.meta.dirname, "../../docs/pictures");
const readme = await readFile(join(import.meta.dirname, "../../README.md"), "utf8");
const locales = { en: { locale: "en-GB", words: en }, fr: { locale: "fr-FR", words: fr } } as const;

async function prepare(browser: CairnInChromium, words: typeof en, origin: string): Promise<void> {
  await browser.allowPrompt(origin);
  const page = await browser.openPage("coach", "#/settings");
  await page.getByRole("tab", { name: words["tab-sites"] }).click();
  await page.getByLabel(words["add-site"]).fill(origin);
  await page.getByRole("button", { name: words.enable }).click();
  await page.getByRole("listitem").filter({ hasText: origin }).first().waitFor();
  await page.getByRole("tab", { name: words["tab-data"] }).click();
  await page.getByRole("button", { name: words["sample-load"] }).click();
  await page.getByRole("button", { name: words["sample-remove"] }).first().waitFor();
  await page.close();
}

async function takePictures(language: keyof typeof locales, colorScheme: "light" | "dark", origin: string) {
  const isNamed = (name: string) => readme.includes(`docs/pictures/${name}-${language}-${colorScheme}.png`);
  if (!["sidebar", "popup", "today", "pattern"].some(isNamed)) return;
  const { locale, words } = locales[language];
  const browser = await startChromium({ locale });
  const keep = (page: Page, name: string) =>
    page.screenshot({ path: join(folder, `${name}-${language}-${colorScheme}.png`), animations: "disabled" });
  const open = async (act: () => Promise<Page>, width: number, height: number) => {
    const page = await act();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    return page;
  };
  try {
    await prepare(browser, words, origin);

    if (isNamed("sidebar")) {
      const mail = await open(() => browser.context.newPage(), 1280, 760);
      await mail.goto(`${origin}/mail/#/message/${language === "fr" ? "m-01" : "m-02"}`);
      const { x, y } = await launcherPoint(mail);
      const opens = mail.waitForEvent("framenavigated", (frame) => frame.url().includes("/sidebar.html"));
      await mail.mouse.click(x, y);
      const sidebar = await opens;
      await sidebar.locator(".who .name").waitFor();
      await sidebar.locator("footer .dot-rows, footer p").first().waitFor();
      await keep(mail, "sidebar");
    }
    if (isNamed("popup")) {
      const popup = await open(() => browser.openPage("popup"), 380, 560);
      await popup.locator(".figure").first().waitFor();
      await keep(popup, "popup");
    }
    if (isNamed("today")) {
      const today = await open(() => browser.openPage("coach", "#/today"), 1100, 800);
      await today.locator(".routine-list li").first().waitFor();
      await keep(today, "today");
    }
    if (isNamed("pattern")) {
      const pattern = await open(() => browser.openPage("coach", "#/patterns/reactive-email"), 1100, 800);
      await pattern.getByRole("heading", { level: 1 }).waitFor();
      await keep(pattern, "pattern");
    }
  } finally {
    await browser.close();
  }
}

await mkdir(folder, { recursive: true });
const workplace = await startWorkplace();
try {
  for (const language of ["en", "fr"] as const) {
    for (const scheme of ["light", "dark"] as const) await takePictures(language, scheme, workplace.url);
  }
  console.log(`Pictures: ${folder}`);
} finally {
  await workplace.close();
}
