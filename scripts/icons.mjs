// Draws public/icon/*.png from the mark's shapes, with the Chromium of this machine (CHROMIUM, or Debian's).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

// A moss that keeps three to one on light toolbars and on dark ones.
const colour = "#3f8f69";
const shapes = JSON.parse(readFileSync(new URL("../components/mark/shapes.json", import.meta.url), "utf8"));
const folder = new URL("../public/icon/", import.meta.url);
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    // The store asks for air around the large icon.
    const air = size === 128 ? 2.4 : 0;
    const box = `${-air} ${-air} ${shapes.size + 2 * air} ${shapes.size + 2 * air}`;
    const stones = shapes.stones.map((path) => `<path d="${path}"/>`).join("");
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}" fill="${colour}">${stones}</svg>`;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0;line-height:0">${svg}</body>`);
    writeFileSync(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
