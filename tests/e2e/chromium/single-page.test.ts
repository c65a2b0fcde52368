import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { chromiumMissing } from "../drivers/machine.ts";
import { openSidebar, type Sidebar } from "../pages/sidebar.ts";
import { startSession } from "../session.ts";

/** How soon after a record is on screen the sidebar must name it. */
const followsWithinMs = 300;

/** The four ways in which the practice CRM goes from one record to another without loading a page. */
const styles = [
  { name: "history.pushState", start: "/crm/account" },
  { name: "hash", start: "/crm/hash/#account" },
  { name: "tabs in place", start: "/crm/tabs/" },
  { name: "split view", start: "/crm/split/" },
] as const;

interface Watched {
  shown: { text: string; at: number }[];
}

/** Writes down, in the sidebar, every name that "who is on screen" shows and when. */
const watchWho = (sidebar: Sidebar) =>
  // As text: a compiled function would carry the names that the compiler keeps, which a page does not know.
  sidebar.frame.evaluate(`
    globalThis.watchedWho = [];
    globalThis.lookAtWho = () => {
      const text = document.querySelector(".who h1")?.textContent ?? "";
      if (watchedWho.at(-1)?.text !== text) watchedWho.push({ text, at: Date.now() });
    };
    lookAtWho();
    new MutationObserver(lookAtWho).observe(document.body, { childList: true, subtree: true, characterData: true });
  `);

const shownIn = (sidebar: Sidebar) =>
  sidebar.frame.evaluate(() => (globalThis as unknown as { watchedWho: Watched["shown"] }).watchedWho);

/** Presses what opens an account and gives the account's name and the instant at which the page showed it. */
async function openAccount(page: Page, css: string): Promise<{ name: string; at: number }> {
  return page.evaluate(`(async () => {
    const shown = () =>
      document.querySelector("[data-record-kind='account'] [data-record-name]")?.getAttribute("data-record-name");
    const before = shown();
    document.querySelector(${JSON.stringify(css)}).click();
    while (!shown() || shown() === before) await new Promise(requestAnimationFrame);
    return { name: shown(), at: Date.now() };
  })()`);
}

/** What leads from one account to the next in each style, in the page's own way. */
async function openNext(page: Page, style: string, at: number): Promise<{ name: string; at: number }> {
  if (style !== "split view") {
    const row = `a[data-open-kind="account"]`;
    if (at > 0)
      await page
        .locator(style === "tabs in place" ? "[role=tab]" : "nav.side a")
        .first()
        .click();
    await page.locator(row).nth(at).waitFor();
    const id = await page.locator(row).nth(at).getAttribute("data-open-id");
    return openAccount(page, `${row}[data-open-id="${id}"]`);
  }
  // The list beside the record has no accounts; each of its rows leads to one.
  await page.locator(".split > ul a").nth(at).click();
  await page.locator(".pane .facts a[data-open-kind]").waitFor();
  return openAccount(page, ".pane .facts a[data-open-kind]");
}

async function waitForName(sidebar: Sidebar, name: string): Promise<void> {
  await sidebar.frame.locator(".who h1", { hasText: name }).waitFor();
}

await test("on a single-page CRM the sidebar follows, and never shows the previous customer", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);

  for (const { name: style, start } of styles) {
    await t.test(style, async (t) => {
      const page = await browser.context.newPage();
      t.after(() => page.close());
      await page.goto(`${workplace.url}${start}`);
      const sidebar = await openSidebar(page);
      await sidebar.who.waitFor();
      await watchWho(sidebar);
      const late: number[] = [];
      let previous = "";
      for (const at of [0, 1, 2]) {
        const opened = await openNext(page, style, at);
        await waitForName(sidebar, opened.name);
        const shown = await shownIn(sidebar);
        const first = shown.find(({ text, at }) => text === opened.name && at >= opened.at - 50);
        assert.ok(first, `${opened.name} was shown`);
        late.push(first.at - opened.at);
        const wrong = shown.filter(
          ({ text, at }) =>
            previous !== "" &&
            previous !== opened.name &&
            text === previous &&
            at > opened.at + followsWithinMs,
        );
        assert.deepEqual(wrong, [], `${previous} never comes back`);
        previous = opened.name;
      }
      t.diagnostic(`${style}: named after ${late.join(", ")} ms`);
      assert.ok(Math.max(...late) <= followsWithinMs, `named after ${late.join(", ")} ms`);
    });
  }
});
