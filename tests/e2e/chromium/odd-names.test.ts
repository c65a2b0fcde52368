import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { journalLines } from "../pages/journal.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { openSidebar } from "../pages/sidebar.ts";
import { startSession } from "../session.ts";

/** Senders as no honest mail has them, and what Cairn shows of each. */
const senders = {
  markup: { name: `<img src=x onerror="globalThis.bad=1"><b>Anne</b> & "Co"`, shown: /<b>Anne<\/b> & "Co/ },
  "right to left marks": { name: "\u202Egnp.eriotcaf\u202C Anne \u200F\u2067مريم\u2069", shown: /Anne/ },
  emoji: { name: "👩🏽‍💼🏳️‍🌈 Anne 💥".repeat(3), shown: /👩🏽‍💼/u },
  "10,000 characters": { name: "Anne".repeat(2500), shown: /^(Anne)+/ },
  "10,000 characters in words": { name: "Anne de la Tour ".repeat(625), shown: /^Anne de la Tour/ },
  nothing: { name: "", shown: /./ },
} as const;

const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const message = (
  name: string,
) => `<!doctype html><html lang="en"><head><title>${"s".repeat(10_000)}</title></head><body>
<main data-view="message"><article data-record-kind="message" data-record-id="m-90"><h1>${"s".repeat(10_000)}</h1>
<span data-sender data-name="${attribute(name)}" data-address="anne@odd.example"></span></article></main></body></html>`;

for (const [what, { name, shown }] of Object.entries(senders)) {
  await test(`a sender whose name is ${what}: shown as text, logged, and in the journal`, {
    skip: chromiumMissing,
  }, async (t) => {
    const { browser, workplace } = await startSession(t, { pages: { "/mail/": { html: message(name) } } });
    const page = await browser.context.newPage();
    await page.goto(`${workplace.url}/mail/#/message/m-90`);
    const sidebar = await openSidebar(page);
    await sidebar.who.waitFor();
    await sidebar.log("Answered");
    await sidebar.receipt.filter({ hasText: "Answered" }).waitFor();
    assert.match(await sidebar.who.innerText(), shown);
    const width = await sidebar.frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(width <= 0, `the sidebar is ${width} px too wide`);
    assert.equal(await sidebar.frame.evaluate("globalThis.bad"), undefined);
    await untilExchangesToday(browser, { started: 0, answered: 1 });
    const lines = await journalLines(browser);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? "", /Answered/);
  });
}
