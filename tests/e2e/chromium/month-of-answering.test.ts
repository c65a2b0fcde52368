import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { answeringMonth, answeringMonthThenBetterFortnight } from "../journals/answering.ts";
import { restoreJournal } from "../pages/coach.ts";
import { startBrowser } from "../session.ts";

await test("a month of answering raises the flag, with the evidence; a better fortnight clears it", {
  skip: chromiumMissing,
}, async (t) => {
  const today = new Date();
  const browser = await startBrowser(t);
  const coach = await browser.openPage("coach", "#/journal");
  await restoreJournal(coach, answeringMonth(today));

  const pattern = await browser.openPage("coach", "#/patterns/reactive-email");
  await pattern.getByRole("heading", { level: 1, name: "Mail taken as it comes" }).waitFor();
  await pattern.getByText(/^Beyond your marker/).waitFor();
  await pattern.getByText(/\d+ of \d+ mails were answers\./).waitFor();
  await pattern.getByRole("button", { name: /table/i }).click();
  await pattern.getByRole("table").waitFor();

  const sidebar = await browser.openPage("sidebar");
  const card = sidebar.getByRole("article", { name: "One thing to look at" });
  await card.getByRole("heading", { name: /mails were answers/ }).waitFor();
  await card.getByText("What is the best action to take now?").waitFor();
  await card.getByRole("button", { name: "Write a plan in your own words" }).waitFor();

  await coach.reload();
  await restoreJournal(coach, answeringMonthThenBetterFortnight(today));
  await pattern.getByText(/^Within your marker/).waitFor();
  await card.waitFor({ state: "detached" });
});
