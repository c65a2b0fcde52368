import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a point of the page's edge belongs to Cairn's tab. */
const launcherPoint = `(() => {
  for (const x of [innerWidth - 12, 12]) {
    for (let y = 10; y < innerHeight; y += 10) {
      if (document.elementFromPoint(x, y)?.localName === "cairn-launcher") return { x, y: y + 12 };
    }
  }
  return null;
})()`;

const middleOf = (selector) => `(() => {
  const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
})()`;

/**
 * The main job, once, as a person does it: open a mail, see who it is, log the answer by one click, look at the
 * popup's figures. Leaves a picture of each step in `folder`.
 */
export async function doMainJob(browser, extensionId, workplaceUrl, folder) {
  mkdirSync(folder, { recursive: true });
  const keep = async (page, name) => writeFileSync(join(folder, `${name}.png`), await page.screenshot());

  const mail = await browser.openTab(`${workplaceUrl}/mail/#/message/m-01`);
  const edge = await mail.until("Cairn's tab at the page's edge", launcherPoint);
  await keep(mail, "1-a-mail-and-the-tab");
  await mail.press(edge);

  const sidebar = await browser.pageOf((await browser.targetWith(`${extensionId}/sidebar.html`)).targetId);
  const who = await sidebar.until("who it is", "document.querySelector('.who .name')?.textContent");
  await keep(mail, "2-who-it-is");

  const inFrame = await sidebar.until("the button to log", middleOf(".log-choice"));
  const frameX = await mail.evaluate("innerWidth - Math.min(340, innerWidth)");
  await mail.press({ x: frameX + inFrame.x, y: inFrame.y });
  const said = await sidebar.until(
    "the receipt",
    "document.querySelector('.receipt [role=status]')?.textContent",
  );
  await keep(mail, "3-logged-by-one-click");

  const popup = await browser.openTab(`chrome-extension://${extensionId}/popup.html`);
  await popup.resize({ width: 380, height: 560 });
  const figures = await popup.until("the figures", "document.querySelector('main section')?.innerText");
  await keep(popup, "4-the-popup");
  return { who, said: said.trim(), figures: figures.replaceAll("\n", " ") };
}
