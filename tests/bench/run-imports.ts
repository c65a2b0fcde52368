import { printRows } from "./bench-row.ts";
import { importRows } from "./imports.ts";

process.exitCode = printRows(await importRows()) ? 0 : 1;
