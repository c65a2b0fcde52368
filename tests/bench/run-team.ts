import { printRows } from "./bench-row.ts";
import { teamRows } from "./team-cost.ts";

process.exitCode = printRows(await teamRows()) ? 0 : 1;
