// Pictures of every surface with fixed data: node tests/gallery/shoot.mjs FOLDER [part of a scene's name] [en-light …]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const [folder = ".output/gallery", part = "", ...ways] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const root = fileURLToPath(new URL(".", import.meta.url));
const server = await createServer({
  root,
  configFile: false,
  plugins: [preact()],
  resolve: { alias: { "@": fileURLToPath(new URL("../..", import.meta.url)) } },
  server: { port: 0, host: "127.0.0.1", hmr: false, fs: { strict: false } },
  cacheDir: join(root, "../../node_modules/.vite-gallery"),
  logLevel: "error",
});
await server.listen();
const address = server.httpServer?.address();
const base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error.stack ?? error.message));
  await page.goto(base);
  await page.waitForFunction(() => document.body.dataset.scenes !== undefined, undefined, {
    timeout: 60_000,
  });
  const scenes = JSON.parse(await page.evaluate(() => document.body.dataset.scenes ?? "[]"));
  for (const { name, width, height } of scenes.filter((scene) => scene.name.includes(part))) {
    for (const language of ["en", "fr"]) {
      for (const scheme of ["light", "dark"]) {
        if (ways.length > 0 && !ways.includes(`${language}-${scheme}`)) continue;
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height });
        await page.goto(`${base}?scene=${name}&language=${language}`);
        await page.waitForFunction(() => document.body.dataset.scenes !== undefined);
        await page.screenshot({ path: join(folder, `${name}-${language}-${scheme}.png`), fullPage: true });
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
