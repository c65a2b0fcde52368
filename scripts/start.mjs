// `npm start`: a browser with Cairn in it, on a practice inbox and customer list, with a sample month. Needs only
// Node. Without a display it does the main job once, headless, and leaves pictures of it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies } from "./machine/dependencies.mjs";
import { root, run } from "./machine/run.mjs";

const extension = join(root, ".output/chrome-mv3");
const isHeadless =
  process.argv.includes("--headless") ||
  (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);

await ensureDependencies();
console.log("Building Cairn …");
const built = await run(process.execPath, [join(root, "node_modules/wxt/bin/wxt.mjs"), "build"], {
  quiet: "1",
});
if (built !== 0 || !existsSync(join(extension, "manifest.json"))) {
  console.error("Cairn could not be built; `npx wxt build` says why.");
  process.exit(1);
}

const { findOrInstallChromium } = await import("./start/chromium.mjs");
const { startWithExtension } = await import("./start/browser.mjs");
const { prepare } = await import("./start/prepare.mjs");
const { startWorkplace } = await import("../tests/workplace/server.mjs");

const path = await findOrInstallChromium();
if (path === null) {
  console.error(
    "No Chromium-family browser was found. Install Chrome, Edge, Chromium or Brave, or name one: CAIRN_CHROMIUM=/path/to/it npm start",
  );
  process.exit(1);
}

const workplace = await startWorkplace({ port: Number(process.env.PORT ?? 0) });
const { browser, extensionId } = await startWithExtension(path, { isHeadless, extension });
let status = 0;
try {
  if (extensionId === null) {
    await browser.openTab(`${workplace.url}/mail/`);
    console.log(
      [
        "This browser takes no extension from outside. Three clicks put Cairn in:",
        "  1. open chrome://extensions and switch on “Developer mode”",
        `  2. press “Load unpacked” and choose ${extension}`,
        "  3. on the practice inbox, press Cairn’s button in the toolbar and switch it on for this site",
      ].join("\n"),
    );
    await browser.ended;
  } else {
    const actions = await prepare(browser, extensionId, workplace.url);
    console.log(`Cairn is in, with a sample month of ${actions} actions.`);
    if (isHeadless) {
      const { doMainJob } = await import("./start/main-job.mjs");
      const folder = join(root, "screenshots");
      const { who, said, figures } = await doMainJob(browser, extensionId, workplace.url, folder);
      console.log(`There is no display, so the main job was done once without one.`);
      console.log(`  On screen: ${who}\n  ${said}\n  The popup says: ${figures}\nPictures: ${folder}`);
      await browser.close();
    } else {
      await browser.openTab(`${workplace.url}/mail/`);
      await (await browser.pageOf((await browser.targetWith("about:blank")).targetId)).close();
      console.log(
        [
          `Practice inbox: ${workplace.url}/mail/   customers: ${workplace.url}/crm/`,
          "  1. open a mail, press the green tab at the page’s right edge (or Alt+Shift+C), and log what you did",
          "  2. the figures of the day are behind Cairn’s button, under the puzzle piece of the toolbar",
          "Close the browser to end.",
        ].join("\n"),
      );
      await browser.ended;
    }
  }
} catch (error) {
  console.error(`Cairn's practice round broke off: ${error.message}`);
  status = 1;
  await browser.close();
} finally {
  await workplace.close();
}
process.exit(status);
