import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDevTools } from "./devtools.mjs";
import { createPage } from "./page.mjs";

const flags = [
  "--remote-debugging-pipe",
  "--enable-unsafe-extension-debugging",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=Translate",
  "--window-size=1400,900",
];

/**
 * Starts a browser on a profile of its own, removed when it ends.
 * @param {string} path
 * @param {{ isHeadless: boolean, extension?: string }} options
 */
export function startBrowser(path, { isHeadless, extension }) {
  const profile = mkdtempSync(join(tmpdir(), "cairn-start-"));
  const isRoot = process.getuid?.() === 0;
  const args = [
    ...flags,
    `--user-data-dir=${profile}`,
    ...(isHeadless ? ["--headless=new"] : []),
    ...(isRoot ? ["--no-sandbox"] : []),
    ...(extension ? [`--load-extension=${extension}`] : []),
    "about:blank",
  ];
  const child = spawn(path, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const devTools = createDevTools(child.stdio[3], child.stdio[4]);
  const ended = new Promise((resolve) => {
    child.once("error", resolve);
    child.once("exit", resolve);
  }).then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

  return {
    send: devTools.send,
    ended,
    /** Opens a tab and gives it to drive. */
    openTab: async (url) => {
      const { targetId } = await devTools.send("Target.createTarget", { url });
      return createPage(devTools, targetId);
    },
    /** The first target whose address has this part, when there is one. */
    targetWith: (part) => waitForTarget(devTools, (target) => target.url.includes(part)),
    pageOf: (targetId) => createPage(devTools, targetId),
    close: async () => {
      await devTools.send("Browser.close").catch(() => child.kill());
      await ended;
    },
  };
}

async function waitForTarget(devTools, matches) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const { targetInfos } = await devTools.send("Target.getTargets", { filter: [{}] });
    const found = targetInfos.find(matches);
    if (found) return found;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error("the page did not come up");
}

/**
 * Puts Cairn into a browser: by the DevTools protocol, which branded Chrome still takes, else by the command
 * line. Gives the browser and the extension's id, or a null id where neither works.
 */
export async function startWithExtension(path, options) {
  const { extension } = options;
  const browser = startBrowser(path, { isHeadless: options.isHeadless });
  try {
    const { id } = await browser.send("Extensions.loadUnpacked", { path: extension });
    return { browser, extensionId: id };
  } catch {
    await browser.close();
  }
  const second = startBrowser(path, options);
  try {
    const { url } = await second.targetWith("/background.js");
    return { browser: second, extensionId: new URL(url).host };
  } catch {
    return { browser: second, extensionId: null };
  }
}
