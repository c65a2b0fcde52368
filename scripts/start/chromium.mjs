import { existsSync } from "node:fs";
import { findChromium } from "../machine/browsers.mjs";
import { run } from "../machine/run.mjs";

/** A Chromium-family browser that is here, or Debian's, installed now where that is possible; else null. */
export async function findOrInstallChromium() {
  const found = findChromium();
  if (found !== null || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return found;
  console.log("No browser is here; installing Debian's Chromium …");
  const quiet = { quiet: "1", DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["-q", "update"], quiet);
  await run("apt-get", ["-y", "-q", "--no-install-recommends", "install", "chromium"], quiet);
  return findChromium();
}
