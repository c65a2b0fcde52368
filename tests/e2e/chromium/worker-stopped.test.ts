import assert from "node:assert/strict";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { journalLines } from "../pages/journal.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { openMail, startSession } from "../session.ts";

await test("the worker is stopped between click and acknowledgement: the click counts once", {
  skip: chromiumMissing,
}, async (t) => {
  const session = await startSession(t);
  const { browser } = session;
  const { sidebar } = await openMail(session);

  const rounds = 5;
  for (let round = 1; round <= rounds; round++) {
    // Pressed and stopped at once: the stop comes before, in the middle of, or after the write.
    await Promise.all([sidebar.log("Answered"), browser.stopWorker()]);
    await sidebar.receipt.filter({ hasText: "Answered" }).waitFor();
    await untilExchangesToday(browser, { started: 0, answered: round });
  }
  assert.equal((await journalLines(browser)).length, rounds);
});

await test("a worker that was stopped loads its parts again: a room of the notebook is there", {
  skip: chromiumMissing,
}, async (t) => {
  const { browser } = await startSession(t);
  await browser.stopWorker();
  const coach = await browser.openPage("coach", "#/routines");
  await coach.getByRole("main").getByRole("button").first().waitFor();
  await browser.stopWorker();
  await coach.goto(`chrome-extension://${browser.extensionId}/coach.html#/settings`);
  await coach.reload();
  await coach.getByRole("main").getByRole("combobox").first().waitFor();
});
