import { printRows } from "./bench-row.ts";
import { importRows } from "./imports.ts";

for await (const rows of importRows()) if (!printRows(rows)) process.exitCode = 1;
