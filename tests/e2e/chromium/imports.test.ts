import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromiumMissing } from "../drivers/machine.ts";
import { startBrowser } from "../session.ts";

const deals = (count: number): string => {
  const lines = ["Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date"];
  for (let index = 1; index <= count; index++) {
    const stage = ["Closed won", "Closed lost", "Presentation scheduled"][index % 3] ?? "";
    lines.push(`${index},Deal ${index},${stage},${100 + index},2026-0${1 + (index % 8)}-15,2026-09-20`);
  }
  return lines.join("\n");
};

await test("an export is read in the worker, previewed, brought in, seen in the pipeline, and undone", {
  skip: chromiumMissing,
}, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "cairn-import-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "deals.csv");
  await writeFile(file, deals(300));
  const browser = await startBrowser(t);
  const page = await browser.openPage("coach", "#/imports");
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));

  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByText("300 opportunities in deals.csv").waitFor();
  await page.getByText("Read as an export of HubSpot.").waitFor();
  await page.getByRole("button", { name: "See what it will do" }).click();
  await page.getByText("900 records to add").waitFor();
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText("Brought in: 900 added, 0 changed.").waitFor();

  const pipeline = await browser.openPage("coach", "#/pipeline");
  await pipeline.getByText("100 open deals,").waitFor();
  await pipeline.locator(".plot-place svg").first().waitFor();
  await pipeline.getByRole("link", { name: "Forecasts" }).click();
  await pipeline.getByText("Not enough to tell yet: 0 of 20 closed deals with a probability").waitFor();
  await pipeline.getByRole("link", { name: "Now" }).click();
  await pipeline.locator(".plot-place svg").first().waitFor();
  await pipeline.getByRole("link", { name: "100 won," }).click();
  await pipeline.getByRole("heading", { name: "100 deals" }).waitFor();

  await page.getByRole("button", { name: "Undo the import" }).click();
  await page.getByText("The import was undone.").waitFor();
  await pipeline.goto(pipeline.url().replace(/#.*/, "#/pipeline"));
  await pipeline.getByRole("link", { name: "Bring in an export" }).waitFor();
  assert.deepEqual(errors, []);
});
