import { test } from "node:test";
import { startFirefox } from "../drivers/firefox.ts";
import { firefoxMissing, missing, roundcubeMissing, roundcubeUrl } from "../drivers/machine.ts";
import { enableSite, pressButton, untilExchangesToday, untilOnScreen, untilSays } from "./surfaces.ts";

const skip = missing(firefoxMissing, roundcubeMissing);

await test("Firefox: a mail in Roundcube is logged by one click", { skip }, async (t) => {
  const browser = await startFirefox();
  t.after(() => browser.close());
  await enableSite(browser, new URL(roundcubeUrl).origin);
  await browser.goto(roundcubeUrl);
  await browser.type("the user", "camille@sillage.test", "return document.querySelector('#rcmloginuser')");
  await browser.type("the password", "camille-pass", "return document.querySelector('#rcmloginpwd')");
  await browser.press("Login", "return document.querySelector('#rcmloginsubmit')");
  const address = await browser.until(
    "the message in the list",
    "return [...document.querySelectorAll('#messagelist td.subject a')].find((one) => one.textContent.includes('Noise levels'))?.href",
  );
  await browser.goto(`${String(address)}&_action=show`);
  await browser.openSidebar();
  await untilOnScreen(browser, "Grace Oduya");
  await pressButton(browser, "Answered");
  await untilSays(browser, "Answered, Grace Oduya");
  await browser.leaveFrame();
  await untilExchangesToday(browser, 0, 1);
});
