import "temporal-polyfill/global";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { isDay } from "@/lib/model/primitives";
import { callsReport } from "./replay/calls";
import { dealsReport, UnusableFile } from "./replay/deals";
import { journalReport } from "./replay/journal";
import { mailReport } from "./replay/mail";

const usage = `npm run --silent replay -- FILE… [--as-of DAY]
  lives each journal day by day and prints one line of JSON a file: docs/METHOD.md says what is in it
npm run --silent replay -- --deals FILE.csv [--mapping FILE.json] [--as-of DAY]
npm run --silent replay -- --mail FILE… [--me ADDRESS…]
npm run --silent replay -- --calls FILE.csv`;

const options = {
  "as-of": { type: "string" },
  deals: { type: "boolean" },
  calls: { type: "boolean" },
  mail: { type: "boolean" },
  mapping: { type: "string" },
  me: { type: "string", multiple: true },
} as const;

const print = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

function replayJournals(files: readonly string[], asOf: string | undefined): void {
  for (const file of files) {
    const result = journalReport(file, asOf);
    if ("report" in result) {
      print({ file, ...result.report });
      continue;
    }
    console.error(result.problems.join("\n"));
    process.exitCode = 1;
  }
}

/** `--me one two` names two addresses: what looks like an address and is no file belongs to it. */
function filesAndAddresses(positionals: readonly string[], me: readonly string[]): [string[], string[]] {
  const isAddress = (text: string): boolean => me.length > 0 && text.includes("@") && !existsSync(text);
  return [positionals.filter((text) => !isAddress(text)), [...me, ...positionals.filter(isAddress)]];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const asOf = values["as-of"];
  if (asOf !== undefined && !isDay(asOf))
    throw new UnusableFile(`--as-of is ${asOf}; expected a day, YYYY-MM-DD`);
  const [first] = positionals;
  if (first === undefined) throw new UnusableFile(usage);
  if (values.deals) print(dealsReport(first, values.mapping ?? null, asOf ?? null));
  else if (values.calls) print(callsReport(first));
  else if (values.mail) print(await mailReport(...filesAndAddresses(positionals, values.me ?? [])));
  else replayJournals(positionals, asOf);
}

try {
  await main();
} catch (error) {
  const isUsage =
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (!(error instanceof UnusableFile) && !isUsage) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
