import assert from "node:assert/strict";
import { test } from "node:test";
import { firefoxMissing } from "../drivers/machine.ts";
import { startSession } from "./surfaces.ts";

await test("the practice workplace opens in Firefox and a reply is sent", {
  skip: firefoxMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  await browser.goto(`${workplace.url}/mail/#/compose?reply=m-02`);
  await browser.press("Send", "return document.querySelector('[data-send]')");
  const notice = await browser.until(
    "the notice",
    "return document.querySelector('[data-sent]')?.textContent",
  );
  assert.match(String(notice), /Grace Oduya/);
});
