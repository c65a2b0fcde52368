import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { startBrowser } from "../session.ts";

await test("an opportunity written by hand goes through one's own stages, and the figures follow", {
  skip: chromiumMissing,
}, async (t) => {
  const browser = await startBrowser(t);
  const page = await browser.openPage("coach", "#/pipeline/setup");
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));

  await page.getByLabel("Name", { exact: true }).nth(2).fill("Offer out");
  await page.getByRole("button", { name: "Keep" }).first().click();
  await page.getByText("Kept.").first().waitFor();

  await page.goto(page.url().replace(/#.*/, "#/pipeline/new"));
  await page.getByLabel("What it is called").fill("Cold room");
  await page.getByLabel("Account").fill("Northwind Stores");
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByRole("heading", { name: "Cold room" }).waitFor();
  await page.getByText("Lead, for less than a day.").waitFor();

  await page.getByLabel("Gold").check({ force: true });
  await page.getByLabel("Who decides, and how").check();
  await page.getByText("1 of 6").waitFor();
  await page.getByLabel("Stage", { exact: true }).selectOption({ label: "Offer out" });
  await page.getByLabel("Amount").fill("4 000");
  await page.getByLabel("Chance to win it, in per cent").fill("25");
  await page.getByRole("button", { name: "Move it to this stage" }).click();
  await page.getByText(/Offer out, for less than a day\. 4,000\./).waitFor();

  await page.goto(page.url().replace(/#.*/, "#/pipeline"));
  const offer = page.getByRole("row", { name: /Offer out/ });
  await offer.waitFor();
  assert.match((await offer.textContent()) ?? "", /Offer out14,00025%1,000/);
  await offer.getByRole("link").first().click();
  await page.getByRole("link", { name: "Cold room" }).click();
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByText("Lead, for less than a day.").waitFor();
  assert.deepEqual(errors, []);
});
