import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { openSidebar } from "../pages/sidebar.ts";
import { startSession } from "../session.ts";

await test("on a record: a role in one press, undone; what was read is shown with the page censored", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser, workplace } = await startSession(t);
  const page = await browser.context.newPage();
  await page.goto(`${workplace.url}/crm/contact/c-201`);
  const name = (await page.locator("[data-record-name]").getAttribute("data-record-name")) ?? "";
  const { frame, who } = await openSidebar(page);
  await who.getByRole("heading", { name }).waitFor();

  await who.getByRole("button", { name: "Describe and merge" }).click();
  await who.getByRole("button", { name: "decides" }).click();
  await who.getByText(`Kept for ${name}.`).waitFor();
  await who.getByRole("button", { name: "decides", pressed: true }).waitFor();
  await who.getByRole("button", { name: "Undo" }).click();
  await who.getByRole("button", { name: "decides", pressed: false }).waitFor();
  // The record says whose it is: the company need not be written.
  await who.getByText("Atelier Morvan").waitFor();
  await who.getByRole("button", { name: "Gold" }).click();
  await who.getByRole("button", { name: "Gold", pressed: true }).waitFor();

  await frame.getByRole("button", { name: "What Cairn read here" }).click();
  const censored = frame.getByLabel("This page, censored: its structure without its words");
  const text = await censored.inputValue();
  assert.match(text, /data-record-kind/);
  assert.ok(!text.includes(name), "the person's name is masked");
  await frame.getByText("[data-record-name]", { exact: true }).waitFor();
  await frame.getByText(/a fingerprint of the address/).waitFor();
});
