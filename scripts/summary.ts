import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { buildSummary, noWords } from "@/lib/team/build-summary";
import { periodOf } from "@/lib/team/period";
import { encodeSummary } from "@/lib/team/summary";
import { summaryFacts } from "@/lib/team/summary-facts";
import { readJournalLog } from "./replay/journal";

const usage = `npm run --silent summary -- JOURNAL --week 2026-W10 | --month 2026-03
  prints the very payload that sharing everything of that period would send, as one line of JSON`;

/** Prints one payload, one line, for each period asked for; says why it can't on standard error, with exit status 1. */
function main(): readonly string[] {
  const given = readArguments();
  if (typeof given === "string") return [given, usage];
  const { file, asked } = given;
  const periods = asked.map(({ type, id }) => {
    const period = periodOf(id);
    return period?.type === type ? period : null;
  });
  const unknown = asked.filter((_, index) => periods[index] === null);
  if (unknown.length > 0)
    return unknown.map(
      ({ type, id }) =>
        `--${type} ${id}: no such ${type}; expected ${type === "week" ? "2026-W10" : "2026-03"}`,
    );
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

interface Asked {
  readonly type: "week" | "month";
  readonly id: string;
}

/** One journal and one period or two; or what is wrong with the command. */
function readArguments(): { file: string; asked: readonly Asked[] } | string {
  try {
    const { values, positionals } = parseArgs({
      options: { week: { type: "string" }, month: { type: "string" } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    const asked = (["week", "month"] as const).flatMap((type) => {
      const id = values[type];
      return id === undefined ? [] : { type, id };
    });
    if (file === undefined || more.length > 0) return "expected one journal";
    return asked.length === 0 ? "expected --week or --month" : { file, asked };
  } catch (error) {
    return error instanceof Error ? error.message : "unknown option";
  }
}

const problems = main();
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
