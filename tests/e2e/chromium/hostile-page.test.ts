import assert from "node:assert/strict";
import { test } from "node:test";
import type { AddedPage } from "../../workplace/server.mjs";
import { chromiumMissing } from "../drivers/machine.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { hasLauncher, launcherPoint, openSidebar } from "../pages/sidebar.ts";
import { startSession } from "../session.ts";

const page = (head: string, body: string) =>
  `<!doctype html><html><head><title>A page</title>${head}</head><body><h1>A page</h1>${body}</body></html>`;

const pages: Record<string, AddedPage> = {
  "/hostile/styles": {
    html: page(
      `<style>html{font-size:10px!important}*{all:unset!important;display:none!important;opacity:0!important;transform:scale(.1)!important;pointer-events:none!important;position:static!important;z-index:-1!important}h1,body,html{display:block!important;opacity:1!important;transform:none!important}</style>`,
      "",
    ),
  },
  "/hostile/hotkeys": {
    html: page(
      "",
      `<script>globalThis.heard=0;for(const type of ["keydown","keypress","keyup","click","pointerdown","mousedown"])addEventListener(type,(event)=>{globalThis.heard++;event.preventDefault();event.stopImmediatePropagation()},true)</script>`,
    ),
  },
  "/hostile/modal": {
    html: page(
      "",
      `<dialog><p>Sign in again</p></dialog><script>document.querySelector("dialog").showModal()</script>`,
    ),
  },
  "/hostile/policy": {
    html: page("", ""),
    headers: {
      "content-security-policy":
        "default-src 'none'; frame-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      "permissions-policy": "clipboard-read=(), clipboard-write=()",
    },
  },
  "/hostile/isolated": {
    html: page("", ""),
    headers: {
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    },
  },
  "/hostile/bare": { html: "<!doctype html><p>neither a head nor a body of its own" },
};

for (const path of Object.keys(pages)) {
  await test(`${path}: the sidebar opens there, one click logs, and the page is as it was`, {
    skip: chromiumMissing,
  }, async (t) => {
    const { browser, workplace } = await startSession(t, { pages });
    const tab = await browser.context.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(workplace.url + path);
    const before = await tab.evaluate(() => document.body.innerHTML);
    const sidebar = await openSidebar(tab);
    await sidebar.log("Answered");
    await sidebar.receipt.filter({ hasText: "Answered" }).waitFor();
    await untilExchangesToday(browser, { started: 0, answered: 1 });

    const size = await sidebar.frame
      .getByRole("button", { name: "Answered", exact: true })
      .evaluate((button) => button.getBoundingClientRect().height);
    assert.ok(size >= 32, `a button of ${size} px`);
    const after = await tab.evaluate(() =>
      [...document.body.children]
        .filter((element) => element.localName !== "cairn-launcher")
        .map((element) => element.outerHTML.replace(/<cairn-launcher.*?<\/cairn-launcher>/gs, ""))
        .join(""),
    );
    assert.equal(
      after.replaceAll(/\s/g, ""),
      before.replace(/<cairn-launcher.*?<\/cairn-launcher>/gs, "").replaceAll(/\s/g, ""),
    );
    assert.deepEqual(errors, []);
  });
}

await test("a page that its own policy sandboxes: Cairn's tab is there and says what to do", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t, {
    pages: {
      "/hostile/sandbox": {
        html: page("", ""),
        headers: { "content-security-policy": "sandbox allow-scripts" },
      },
    },
  });
  const tab = await browser.context.newPage();
  const errors: string[] = [];
  tab.on("pageerror", (error) => errors.push(error.message));
  await tab.goto(`${workplace.url}/hostile/sandbox`);
  const { x, y } = await launcherPoint(tab);
  await tab.mouse.click(x, y);
  assert.equal(await hasLauncher(tab), true);
  assert.equal(
    tab.frames().some((frame) => frame.url().includes("sidebar.html")),
    false,
  );
  assert.deepEqual(errors, []);
});
