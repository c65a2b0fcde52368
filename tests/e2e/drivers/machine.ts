import { existsSync } from "node:fs";
import { findChromium, findFirefox } from "../../../scripts/machine/browsers.mjs";

/** A reason to skip a test, in a shape that `test(name, { skip })` takes; false where nothing is missing. */
type Missing = string | false;

export const chromiumMissing: Missing = findChromium() === null && "no Chromium-family browser was found";
export const firefoxMissing: Missing = findFirefox() === null && "no Firefox was found";
export const roundcubeUrl = process.env["CAIRN_ROUNDCUBE_URL"] ?? "";
export const roundcubeMissing: Missing =
  roundcubeUrl === "" &&
  `no Roundcube: ${process.env["CAIRN_ROUNDCUBE_URL_MISSING"] ?? "CAIRN_ROUNDCUBE_URL is not set"}`;
export const killMissing: Missing =
  !existsSync("/proc/self/cmdline") && "processes are found by /proc, which this system does not have";

/** The first reason to skip among several, or false. */
export const missing = (...reasons: Missing[]): Missing =>
  reasons.find((reason) => reason !== false) ?? false;
export const webdavUrl = process.env["CAIRN_WEBDAV_URL"] ?? "";
export const webdavMissing: Missing =
  webdavUrl === "" &&
  `no WebDAV server: ${process.env["CAIRN_WEBDAV_URL_MISSING"] ?? "CAIRN_WEBDAV_URL is not set"}`;
