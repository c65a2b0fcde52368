import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const { env, platform } = process;

const onPath = (names) =>
  (env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const windowsFolders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
const inWindows = (...paths) => windowsFolders.flatMap((folder) => paths.map((path) => join(folder, path)));
const inApplications = (...apps) =>
  apps.flatMap((app) =>
    ["/Applications", join(homedir(), "Applications")].map((folder) => `${folder}/${app}`),
  );

/** Chromium-family browsers, those that take an unpacked extension from the command line first. */
const chromiumPlaces = {
  linux: () =>
    onPath([
      "chromium",
      "chromium-browser",
      "brave-browser",
      "microsoft-edge",
      "microsoft-edge-stable",
      "google-chrome",
      "google-chrome-stable",
    ]),
  darwin: () =>
    inApplications(
      "Chromium.app/Contents/MacOS/Chromium",
      "Brave Browser.app/Contents/MacOS/Brave Browser",
      "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
  win32: () =>
    inWindows(
      "Chromium\\Application\\chrome.exe",
      "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Google\\Chrome\\Application\\chrome.exe",
    ),
};

const firefoxPlaces = {
  linux: () => onPath(["firefox-esr", "firefox", "firefox-developer-edition"]),
  darwin: () => inApplications("Firefox.app/Contents/MacOS/firefox"),
  win32: () => inWindows("Mozilla Firefox\\firefox.exe"),
};

const find = (asked, places) =>
  asked || (places[platform] ?? places.linux)().find((path) => existsSync(path)) || null;

/** Path of a Chromium-family browser, or null. CAIRN_CHROMIUM names another. */
export const findChromium = () => find(env.CAIRN_CHROMIUM, chromiumPlaces);

/** Path of a Firefox, or null. CAIRN_FIREFOX names another. */
export const findFirefox = () => find(env.CAIRN_FIREFOX, firefoxPlaces);
