import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sitesTable, withTable } from "./sites/table";

/** Writes the table of supported sites into README.md, between its two marks. */

const readme = join(fileURLToPath(new URL("..", import.meta.url)), "README.md");
writeFileSync(readme, withTable(readFileSync(readme, "utf8"), sitesTable()));
