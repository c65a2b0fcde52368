import { test } from "node:test";
import { chromiumMissing, missing, roundcubeMissing, roundcubeUrl } from "../drivers/machine.ts";
import { enableSite } from "../pages/coach.ts";
import { untilExchangesToday } from "../pages/popup.ts";
import { logIn, openMessage, reply } from "../pages/roundcube.ts";
import { openSidebar } from "../pages/sidebar.ts";
import { startBrowser } from "../session.ts";

const skip = missing(chromiumMissing, roundcubeMissing);

await test("Roundcube: a mail is opened, seen who it is from, logged by one click, undone", {
  skip,
}, async (t) => {
  const browser = await startBrowser(t);
  await enableSite(browser, new URL(roundcubeUrl).origin);
  const page = await browser.context.newPage();
  await logIn(page, "camille@sillage.test", "camille-pass");
  await openMessage(page, "visite de l'acousticien");
  const sidebar = await openSidebar(page);
  await sidebar.who.getByRole("heading", { name: "Anne Martin" }).waitFor();
  await sidebar.log("Answered");
  await sidebar.receipt.filter({ hasText: "Answered, Anne Martin" }).waitFor();
  await untilExchangesToday(browser, { started: 0, answered: 1 });
  await sidebar.undo();
  await untilExchangesToday(browser, { started: 0, answered: 0 });
});

await test("Roundcube: a reply goes to the other mailbox, is proposed, confirmed, counted and undone", {
  skip,
}, async (t) => {
  const browser = await startBrowser(t);
  await enableSite(browser, new URL(roundcubeUrl).origin);
  const page = await browser.context.newPage();
  await logIn(page, "camille@sillage.test", "camille-pass");
  await openMessage(page, "visite de l'acousticien");
  const words = `Jeudi à neuf heures ${Date.now()}`;
  await reply(page, words);

  // The page was left for the list: what was noticed before waits in the sidebar that is opened now.
  const sidebar = await openSidebar(page);
  await sidebar.proposals.getByText("You answered Anne Martin. Log it?").waitFor();
  await sidebar.confirm("You answered Anne Martin");
  await untilExchangesToday(browser, { started: 0, answered: 1 });
  await sidebar.undo();
  await untilExchangesToday(browser, { started: 0, answered: 0 });

  await page.context().clearCookies();
  await logIn(page, "anne@morvan.test", "anne-pass");
  await openMessage(page, "visite de l'acousticien");
  await page.getByText(words).waitFor();
});

await test("Roundcube: a sender's name that carries markup is shown as a name", { skip }, async (t) => {
  const browser = await startBrowser(t);
  await enableSite(browser, new URL(roundcubeUrl).origin);
  const page = await browser.context.newPage();
  await logIn(page, "camille@sillage.test", "camille-pass");
  await openMessage(page, "offer");
  const sidebar = await openSidebar(page);
  await sidebar.who.getByRole("heading", { name: /Mallory/ }).waitFor();
  await sidebar.who.getByText("<img", { exact: false }).waitFor();
});
