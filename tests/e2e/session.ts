import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type { Page } from "playwright-core";
import { type AddedPage, startWorkplace, type Workplace } from "../workplace/server.mjs";
import { type CairnInChromium, type StartOptions, startChromium } from "./drivers/chromium.ts";
import { enableSite } from "./pages/coach.ts";
import { openSidebar, type Sidebar } from "./pages/sidebar.ts";

/** A browser with Cairn and the practice workplace, switched on there. */
export interface Session {
  readonly browser: CairnInChromium;
  readonly workplace: Workplace;
}

/** Nothing may go from the extension to the network, and nothing at all to another machine. */
export function assertQuiet({ network }: CairnInChromium): void {
  assert.deepEqual(network.byExtension, [], "requests by the extension");
  assert.deepEqual(network.refused, [], "requests to other machines");
  for (const host of network.byPages) assert.match(host, /^(127\.0\.0\.1|localhost)(:\d+)?$/);
}

/** Starts a browser that the test ends, and looks then whether anything left this machine. */
export async function startBrowser(t: TestContext, options: StartOptions = {}): Promise<CairnInChromium> {
  const browser = await startChromium(options);
  t.after(async () => {
    try {
      assertQuiet(browser);
    } finally {
      await browser.close();
    }
  });
  return browser;
}

/** Starts browser and workplace, and switches Cairn on for it by Settings. `pages` adds pages to the workplace. */
export async function startSession(
  t: TestContext,
  { pages = {}, ...options }: StartOptions & { pages?: Record<string, AddedPage> } = {},
): Promise<Session> {
  const workplace = await startWorkplace({ pages });
  t.after(() => workplace.close());
  const browser = await startBrowser(t, options);
  await enableSite(browser, workplace.url);
  return { browser, workplace };
}

/** Opens Anne Martin's mail with the sidebar beside it, which knows her. */
export async function openMail({ browser, workplace }: Session): Promise<{ page: Page; sidebar: Sidebar }> {
  const page = await browser.context.newPage();
  await page.goto(`${workplace.url}/mail/#/message/m-01`);
  const sidebar = await openSidebar(page);
  await sidebar.who.getByRole("heading", { name: "Anne Martin" }).waitFor();
  return { page, sidebar };
}
