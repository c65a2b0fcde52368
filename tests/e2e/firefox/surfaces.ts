import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { startWorkplace, type Workplace } from "../../workplace/server.mjs";
import { type CairnInFirefox, startFirefox } from "../drivers/firefox.ts";

/** Starts the practice workplace and Firefox with Cairn; the test ends both. */
export async function startSession(
  t: TestContext,
): Promise<{ browser: CairnInFirefox; workplace: Workplace }> {
  const workplace = await startWorkplace();
  t.after(() => workplace.close());
  const browser = await startFirefox();
  t.after(() => browser.close());
  return { browser, workplace };
}

/** The first element of these kinds whose whole text is this. */
const byText = (kinds: string) =>
  `return [...document.querySelectorAll(${JSON.stringify(kinds)})].find((one) => one.textContent.trim() === arguments[0])`;

/** Presses the button of this name. */
export const pressButton = (browser: CairnInFirefox, name: string) =>
  browser.press(`the button ${name}`, byText("button,[role=tab]"), name);

/** Waits until the page says this somewhere. */
export const untilSays = (browser: CairnInFirefox, text: string) =>
  browser.until(`the words ${text}`, "return document.body.innerText.includes(arguments[0])", text);

/** Switches Cairn on for one site by Settings. */
export async function enableSite(browser: CairnInFirefox, origin: string): Promise<void> {
  await browser.goto(`${browser.pageUrl("coach")}#/settings`);
  await pressButton(browser, "Sites");
  await browser.type("the address", origin, "return document.querySelector('form input')");
  await pressButton(browser, "Switch on");
  await browser.until(
    "the site in the list",
    "return [...document.querySelectorAll('.site-item')].some((one) => one.textContent.includes(arguments[0]))",
    origin,
  );
}

/** Waits until the popup says these exchanges of today. */
export async function untilExchangesToday(browser: CairnInFirefox, started: number, answered: number) {
  await browser.goto(browser.pageUrl("popup"));
  await browser.until(
    `${started} started and ${answered} answered`,
    `const figure = [...document.querySelectorAll("li")].find((one) => one.textContent.includes("Exchanges today"));
     const found = /(\\d+)\\s*started\\s*(\\d+)\\s*answered/.exec(figure?.textContent ?? "");
     return found !== null && Number(found[1]) === arguments[0] && Number(found[2]) === arguments[1]`,
    started,
    answered,
  );
}

/** Waits until the sidebar says who is on screen. */
export const untilOnScreen = (browser: CairnInFirefox, name: string) =>
  browser.until(
    `${name} on screen`,
    "return document.querySelector('h1')?.textContent === arguments[0]",
    name,
  );

/** Restores a journal of these lines by the notebook's own form. */
export async function restoreJournal(browser: CairnInFirefox, lines: readonly object[]): Promise<void> {
  await browser.goto(`${browser.pageUrl("coach")}#/journal`);
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  const folder = await mkdtemp(join(tmpdir(), "cairn-journal-"));
  const file = join(folder, "journal.jsonl");
  await writeFile(file, text);
  try {
    await browser.type("the file", file, "return document.querySelector('input[type=file]')");
    await pressButton(browser, "Restore");
    await untilSays(browser, "Restored: ");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
