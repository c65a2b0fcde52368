import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { type CairnInChromium, startChromium } from "../drivers/chromium.ts";
import { chromiumMissing, missing, webdavMissing, webdavUrl } from "../drivers/machine.ts";
import { contentOf, pickOwnCopy, sync } from "../pages/synced-folder.ts";
import { downloadOf, giveFile, joinTeam, makeTeam, setPlace, type TeamMade } from "../pages/team.ts";

const ways = [
  { way: "a shared folder", team: { folder: "Sales / Cairn" }, skip: chromiumMissing },
  {
    way: "WebDAV",
    team: { webdav: webdavUrl, answers: `${webdavUrl}shared/` },
    skip: missing(chromiumMissing, webdavMissing),
  },
] as const;

/** A practice of the library, by its title. */
const titled = (page: Page, title: string) => page.getByRole("strong").filter({ hasText: title });
const practicesTab = (page: Page) => page.getByRole("tab", { name: "Practices" }).click();

async function publish(manager: Page, title: string): Promise<void> {
  const name = manager.getByLabel("What (its name)");
  if (!(await name.isVisible()))
    await manager.getByRole("button", { name: "Publish one of my routines" }).click();
  await name.fill(title);
  const downloading = manager.waitForEvent("download");
  await manager.getByRole("button", { name: "Sign and publish" }).click();
  await downloading;
  await titled(manager, title).waitFor();
}

/** What is published lies there; where it does not, the sentence that says why is the error. */
async function isLaid(manager: Page): Promise<void> {
  const why = manager.getByRole("alert");
  await manager
    .getByText(/laid where they look for it/)
    .or(why)
    .first()
    .waitFor();
  assert.deepEqual(await why.allInnerTexts(), []);
}

/** One exchange of today, from the popup: a summary tells routines once there is a day to tell of. */
async function logOne(browser: CairnInChromium): Promise<void> {
  const popup = await browser.openPage("popup");
  await popup.getByRole("button", { name: "Answered", exact: true }).click();
  await popup.getByRole("button", { name: "Correct" }).waitFor();
  await popup.close();
}

/** The manager asks for something else; the change comes with what is laid down, and the person agrees to it. */
async function changeWhatIsAsked(manager: Page, seller: Page, arrive: () => Promise<void>): Promise<void> {
  await manager.getByRole("tab", { name: "A team I coach" }).click();
  await manager.getByText("Nothing shared yet", { exact: true }).waitFor();
  const settings = manager.getByRole("button", { name: "Settings", exact: true });
  if ((await settings.getAttribute("aria-expanded")) === "false") await settings.click();
  await manager.getByLabel("What you ask for, in plain words").fill("Only your questions");
  await manager.getByRole("button", { name: "Keep the settings" }).click();
  await manager.getByText("Nothing shared yet, under an earlier invitation").waitFor();
  const inviting = manager.getByRole("button", { name: "Invite, add and remove people" });
  if ((await inviting.getAttribute("aria-expanded")) === "false") await inviting.click();
  await manager.getByRole("button", { name: "Lay it where your people look for it" }).click();
  await manager.getByText(/Each sees what changes/).waitFor();
  await arrive();
  await seller.getByRole("tab", { name: "My summary" }).click();
  await seller.getByRole("button", { name: "Look for what was agreed in South" }).click();
  const change = seller.getByRole("region", { name: "What changes in South" });
  await change.getByText(/Only your questions/).waitFor();
  await change.getByRole("button", { name: "Agree to the change" }).click();
  await seller.getByText(/^Agreed\./).waitFor();
  await change.waitFor({ state: "detached" });
  const answer = await downloadOf(seller, () =>
    seller.getByRole("button", { name: "Save my answer for the manager" }).click(),
  );
  await giveFile(manager, "Open an answer", answer);
  await manager.getByText("Nothing shared yet", { exact: true }).waitFor();
}

for (const { way, team, skip } of ways) {
  await test(`practices go to everyone by ${way}: published, found, taken up, named in the next summary; a newer invitation goes the same way`, {
    skip,
  }, async (t) => {
    const [managerBrowser, sellerBrowser] = [await startChromium(), await startChromium()];
    t.after(() => Promise.all([managerBrowser.close(), sellerBrowser.close()]));
    const isFolder = "folder" in team;
    if (!isFolder)
      for (const each of [managerBrowser, sellerBrowser]) await each.allowPrompt(new URL(webdavUrl).origin);
    await logOne(sellerBrowser);
    const manager = await managerBrowser.openPage("coach", "#/team");
    const seller = await sellerBrowser.openPage("coach", "#/team");
    const made: TeamMade = { name: "South", manager: "Claude Morel", ...team };
    const invitation = await makeTeam(manager, made);
    await giveFile(manager, "Open an answer", await joinTeam(seller, invitation, "Anne Petit", "South"));
    await manager.getByText("Added.").waitFor();
    if (isFolder) for (const each of [manager, seller]) await pickOwnCopy(each);
    else {
      await manager.getByRole("button", { name: "Settings", exact: true }).click();
      await setPlace(manager, webdavUrl, "manager");
      await setPlace(seller, `${webdavUrl}rep1/`, "rep1");
    }
    const arrive = () => (isFolder ? sync(manager, seller) : Promise.resolve());

    await practicesTab(seller);
    const look = seller.getByRole("button", { name: "Look for practices in South" });
    await look.click();
    await seller.getByText("There is nothing new there.").waitFor();

    await practicesTab(manager);
    await manager
      .getByRole("button", { name: /^Take it up/ })
      .first()
      .click();
    await publish(manager, "Two calls before the mail");
    const layDown = manager.getByRole("button", { name: "Publish mine to South" });
    await layDown.click();
    await isLaid(manager);
    await arrive();
    await look.click();
    await titled(seller, "Two calls before the mail").waitFor();
    await seller.getByText(/Published by Claude Morel, who coaches your team/).waitFor();

    await publish(manager, "Three calls before the mail");
    await layDown.click();
    await isLaid(manager);
    if (isFolder) {
      const laid = Object.keys(await contentOf(manager)).filter((path) => path.startsWith("for-team-"));
      assert.equal(laid.length, 1, "one file, whatever was published");
    }
    await arrive();
    await look.click();
    await titled(seller, "Three calls before the mail").waitFor();
    await titled(seller, "Two calls before the mail").waitFor({ state: "detached" });
    await look.click();
    await seller.getByText("There is nothing new there.").waitFor();

    await seller.getByRole("button", { name: "Take it up Three calls before the mail" }).click();
    await seller.getByRole("link", { name: /Try it in weeks drawn by lot Three calls/ }).waitFor();
    await seller.getByRole("tab", { name: "My summary" }).click();
    const weeks = seller.getByLabel("Period", { exact: true });
    await weeks.selectOption({ index: 0 });
    const preview = seller.getByRole("region", { name: "What will be sent" });
    const line = preview.getByRole("button", { name: "Strike out Three calls before the mail" });
    await line.click();
    await preview.getByRole("button", { name: "Put back Three calls before the mail" }).waitFor();
    await preview.getByText("Withheld", { exact: true }).waitFor();
    await changeWhatIsAsked(manager, seller, arrive);
  });
}
