import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { killProfile } from "./kill-profile.ts";
import { type NetworkRecord, recordNetwork, startRefusingProxy } from "./network.ts";

/** Where `npm run build` puts the extension for Chromium. */
export const chromiumBuild = join(import.meta.dirname, "../../../.output/chrome-mv3");

export interface StartOptions {
  /** Profile folder to take up again; a fresh one is made (and removed at the end) without it. */
  readonly profile?: string;
  readonly locale?: "en-GB" | "fr-FR";
  readonly extension?: string;
}

/** A real Chromium with Cairn in it, headless, that can reach nothing but this machine. */
export interface CairnInChromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly profile: string;
  readonly network: NetworkRecord;
  /** The background's worker, as it is now. */
  worker(): Promise<Worker>;
  /** Opens one of the extension's own pages in a tab. */
  openPage(name: "popup" | "sidebar" | "coach" | "welcome", hash?: string): Promise<Page>;
  /** Lets a later request for this origin's permission through without a prompt, which headless cannot show. */
  allowPrompt(origin: string): Promise<void>;
  /** Loads the extension anew under the pages that are open, as an update does. */
  reloadExtension(): Promise<void>;
  /** Stops the background's worker, as the browser does with an idle one. */
  stopWorker(): Promise<void>;
  /** Ends all processes of the browser at once, as a crash does. The profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const flags = (extension: string, locale: string, proxy: string) => [
  "--no-sandbox",
  "--no-first-run",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The last --disable-features wins: Playwright's own would switch off storage partitioning, and with it an
  // embedded extension page's database.
  "--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider",
  `--lang=${locale}`,
  `--proxy-server=${proxy}`,
  "--proxy-bypass-list=127.0.0.1;localhost",
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
];

/** Starts the browser that CAIRN_CHROMIUM names. */
export async function startChromium(options: StartOptions = {}): Promise<CairnInChromium> {
  const { locale = "en-GB", extension = chromiumBuild } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "cairn-chromium-")));
  const proxy = await startRefusingProxy();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env["CAIRN_CHROMIUM"] || "/usr/bin/chromium",
    headless: true,
    locale,
    viewport: { width: 1280, height: 800 },
    env: { ...process.env, LANGUAGE: locale.slice(0, 2), LANG: `${locale.replace("-", "_")}.UTF-8` },
    args: flags(extension, locale, proxy.url),
  });
  context.setDefaultTimeout(30_000);
  const network = recordNetwork(context, proxy.refused);

  async function worker(): Promise<Worker> {
    return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  }
  const extensionId = new URL((await worker()).url()).host;

  async function openPage(name: string, hash = ""): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${name}.html${hash}`);
    return page;
  }

  async function inOwnPage<Result>(url: string, act: (page: Page) => Promise<Result>): Promise<Result> {
    const page = await context.newPage();
    await page.goto(url);
    try {
      return await act(page);
    } finally {
      await page.close();
    }
  }

  return {
    context,
    extensionId,
    profile,
    network,
    worker,
    openPage,
    allowPrompt: (origin) =>
      inOwnPage("chrome://extensions/", (page) =>
        page.evaluate(
          `chrome.developerPrivate.addHostPermission(${JSON.stringify(extensionId)}, ${JSON.stringify(`${origin}/*`)})`,
        ),
      ),
    reloadExtension: async () => {
      await inOwnPage("chrome://extensions/", (page) =>
        // Outside developer mode an unpacked extension stays switched off after its reload.
        page.evaluate(`chrome.developerPrivate
          .updateProfileConfiguration({ inDeveloperMode: true })
          .then(() => chrome.developerPrivate.reload(${JSON.stringify(extensionId)}))`),
      );
    },
    stopWorker: () =>
      inOwnPage(`chrome-extension://${extensionId}/manifest.json`, async (page) => {
        const session = await context.newCDPSession(page);
        await session.send("ServiceWorker.enable");
        await session.send("ServiceWorker.stopAllWorkers");
        await session.detach();
      }),
    kill: async () => {
      const isClosed = new Promise((resolve) => context.once("close", resolve));
      await killProfile(profile);
      await isClosed;
      await proxy.close();
    },
    close: async () => {
      await context.close();
      await proxy.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
