import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { buildSummary, noWords } from "@/lib/team/build-summary";
import { periodOf } from "@/lib/team/period";
import { encodeSummary } from "@/lib/team/summary";
import { summaryFacts } from "@/lib/team/summary-facts";
import { readJournalLog } from "./replay/journal";

const usage = `npm run --silent summary -- JOURNAL --week 2026-W10 | --month 2026-03
  prints the very payload that sharing everything of that period would send, as one line of JSON`;

/** Prints one payload a period asked for; says why it can't on standard error, with exit status 1. */
function main(): readonly string[] {
  const { values, positionals } = parseArgs({
    options: { week: { type: "string" }, month: { type: "string" } },
    allowPositionals: true,
  });
  const [file] = positionals;
  const asked = [values.week, values.month].filter((id) => id !== undefined);
  if (file === undefined || asked.length === 0) return [usage];
  const periods = asked.map(periodOf);
  const unknown = asked.filter((_, index) => periods[index] === null);
  if (unknown.length > 0)
    return [`${unknown.join(", ")}: no such week or month; expected 2026-W10 or 2026-03`];
  const read = readJournalLog(file);
  if ("problems" in read) return read.problems;
  for (const period of periods) {
    if (!period) continue;
    const choices = { withheld: [], comments: [], words: noWords };
    const payload = encodeSummary(buildSummary(summaryFacts(read.log, period), choices));
    process.stdout.write(`${new TextDecoder().decode(payload)}\n`);
  }
  return [];
}

const problems = main();
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
