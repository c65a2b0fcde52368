import assert from "node:assert/strict";
import { test } from "node:test";
import { startWorkplace } from "../../workplace/server.mjs";
import { chromiumMissing } from "../drivers/machine.ts";
import { startBrowser } from "../session.ts";

await test("the practice workplace opens, a reply is sent and can be taken back", {
  skip: chromiumMissing,
}, async (t) => {
  const workplace = await startWorkplace();
  t.after(() => workplace.close());
  const browser = await startBrowser(t);
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));

  await page.goto(`${workplace.url}/mail/#/message/m-01`);
  await page.getByRole("link", { name: "Reply" }).click();
  assert.equal(
    await page.getByLabel("To").getAttribute("data-address"),
    "anne.martin@atelier-morvan.example",
  );
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("status").getByText("Message sent to Anne Martin.").waitFor();
  await page.getByRole("button", { name: "Take it back" }).click();
  assert.match(page.url(), /#\/compose\?reply=m-01$/);

  for (const path of ["account/a-101", "contact/c-201", "deal/d-301"]) {
    await page.goto(`${workplace.url}/crm/${path}`);
    const [kind, id] = path.split("/");
    await page.locator(`article[data-record-kind=${kind}][data-record-id=${id}]`).waitFor();
  }
  assert.deepEqual(errors, []);
});
