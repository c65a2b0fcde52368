import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

/** Installs the project's packages where they are missing. Ends the process with a sentence where it cannot. */
export async function ensureDependencies() {
  if (existsSync(join(root, "node_modules/wxt/package.json"))) return;
  console.log("Installing the project's packages (npm ci) …");
  if ((await run("npm", ["ci", "--no-audit", "--no-fund"])) === 0) return;
  console.error("The packages could not be installed. Is the network there? Nothing else was changed.");
  process.exit(1);
}
