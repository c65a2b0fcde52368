import assert from "node:assert/strict";
import { test } from "node:test";
import { startWorkplace } from "../../workplace/server.mjs";
import { startFirefox } from "../drivers/firefox.ts";
import { firefoxMissing } from "../drivers/machine.ts";

await test("the practice workplace opens in Firefox and a reply is sent", {
  skip: firefoxMissing,
}, async (t) => {
  const workplace = await startWorkplace();
  t.after(() => workplace.close());
  const browser = await startFirefox();
  t.after(() => browser.close());
  await browser.goto(`${workplace.url}/mail/#/compose?reply=m-02`);
  await browser.press("Send", "return document.querySelector('[data-send]')");
  const notice = await browser.until(
    "the notice",
    "return document.querySelector('[data-sent]')?.textContent",
  );
  assert.match(String(notice), /Grace Oduya/);
});
