import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { chromiumMissing } from "../drivers/machine.ts";
import { startBrowser } from "../session.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const rooms = [
  "today",
  "plan",
  "mirror",
  "routines",
  "patterns",
  "patterns/reactive-email",
  "journal",
  "experiments",
  "pipeline",
  "analysis",
  "imports",
  "team",
  "settings",
] as const;

/** What axe finds on a page against WCAG 2.2 AA: rule and elements. Contrast counts, since this is a real browser. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 200)).join(" | ")))`,
  );
}

for (const [locale, colorScheme] of [
  ["en-GB", "light"],
  ["fr-FR", "dark"],
] as const) {
  await test(`every room with the sample month, ${locale}, ${colorScheme}: nothing that axe objects to`, {
    skip: chromiumMissing,
  }, async (t) => {
    const browser = await startBrowser(t, { locale });
    const page = await browser.openPage("coach", "#/settings");
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.getByRole("tab").last().click();
    await page
      .getByRole("button", { name: /sample month|mois d.exemple/i })
      .first()
      .click();
    await page
      .getByRole("button", { name: /Remove the sample month|Retirer le mois/ })
      .first()
      .waitFor();

    for (const room of rooms) {
      await page.goto(`chrome-extension://${browser.extensionId}/coach.html#/${room}`);
      await page.reload();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      assert.deepEqual(await violations(page), [], room);
      assert.equal(await page.getByRole("alert").count(), 0, room);
    }
    for (const name of ["popup", "sidebar", "welcome"] as const) {
      const own = await browser.openPage(name);
      await own.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await own.getByRole("button").first().waitFor();
      assert.deepEqual(await violations(own), [], name);
    }
  });
}
