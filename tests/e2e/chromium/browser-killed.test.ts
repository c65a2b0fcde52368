import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { startWorkplace } from "../../workplace/server.mjs";
import { startChromium } from "../drivers/chromium.ts";
import { chromiumMissing, killMissing, missing } from "../drivers/machine.ts";
import { enableSite } from "../pages/coach.ts";
import { journalLines } from "../pages/journal.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { hasLauncher, launcherPoint, openSidebar } from "../pages/sidebar.ts";
import { startBrowser } from "../session.ts";

await test("the browser is killed right after the click; started again, the click is there", {
  skip: missing(chromiumMissing, killMissing),
}, async (t) => {
  const profile = await mkdtemp(join(tmpdir(), "cairn-killed-"));
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const workplace = await startWorkplace();
  t.after(() => workplace.close());

  const before = await startChromium({ profile });
  await enableSite(before, workplace.url);
  await before.close();

  const first = await startChromium({ profile });

  t.after(() => first.close().catch(() => null)); // closed already, where all went well
  // A start on a profile that has the extension puts it in anew, which ends its frames; the welcome tells that it is in.
  const isWelcome = (one: Page) => one.url().endsWith("/welcome.html");
  if (!first.context.pages().some(isWelcome)) await first.context.waitForEvent("page", isWelcome);
  const page = await first.context.newPage();
  await page.goto(`${workplace.url}/mail/#/message/m-02`);
  const sidebar = await openSidebar(page);
  await sidebar.who.getByRole("heading", { name: "Grace Oduya" }).waitFor();
  await sidebar.log("Answered");
  await sidebar.receipt.filter({ hasText: "Answered, Grace Oduya" }).waitFor();
  await first.kill();

  const second = await startBrowser(t, { profile });
  await untilExchangesToday(second, { started: 0, answered: 1 });
  assert.equal((await journalLines(second)).length, 1);

  // What was switched on is put right at the start of the worker: the site has its tab again.
  const again = await second.context.newPage();
  await again.goto(`${workplace.url}/mail/`);
  await launcherPoint(again);
  assert.equal(await hasLauncher(again), true);
});
