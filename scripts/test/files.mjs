import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../machine/run.mjs";

/** The test files of a folder, by name. */
export const filesIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .map((name) => join(folder, name));
