import type { Page } from "playwright-core";
import { roundcubeUrl } from "../drivers/machine.ts";

/** Logs into the Roundcube webmail as one of its people. */
export async function logIn(page: Page, address: string, password: string): Promise<void> {
  await page.goto(roundcubeUrl);
  await page.getByLabel("Username").fill(address);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Login" }).click();
  await page.locator("#messagelist").waitFor();
}

/** Opens, in a view of its own, the newest message whose subject has this text. */
export async function openMessage(page: Page, subject: string): Promise<void> {
  const link = page.locator("#messagelist tr.message td.subject a").filter({ hasText: subject }).first();
  const href = await link.getAttribute("href");
  await page.goto(new URL(`${href}&_action=show`, roundcubeUrl).href);
  await page.locator("#message-header").waitFor();
}

/** Answers the message on screen and sends the answer; ends on the list, as Roundcube does. */
export async function reply(page: Page, text: string): Promise<void> {
  await page.locator("#toolbar-menu a.reply, a.reply:visible").first().click();
  const body = page.locator("#composebody");
  await body.waitFor();
  await body.fill(text);
  await page.locator("button.send:visible, a.send:visible").first().click();
  await page.locator("#messagelist").waitFor();
}
