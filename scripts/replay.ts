import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { isDay } from "@/lib/model/primitives";
import { dealsReport, UnusableFile } from "./replay/deals";
import { journalReport } from "./replay/journal";
import { mailReport } from "./replay/mail";

const usage = `npm run --silent replay -- FILE… [--as-of DAY]
  lives each journal day by day and prints one line of JSON a file: docs/METHOD.md says what is in it
npm run --silent replay -- --deals FILE.csv [--mapping FILE.json] [--as-of DAY]
npm run --silent replay -- --mail FILE… [--me ADDRESS…]`;

const options = {
  "as-of": { type: "string" },
  deals: { type: "boolean" },
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

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const asOf = values["as-of"];
  if (asOf !== undefined && !isDay(asOf))
    throw new UnusableFile(`--as-of is ${asOf}; expected a day, YYYY-MM-DD`);
  const [first] = positionals;
  if (first === undefined) throw new UnusableFile(usage);
  if (values.deals) print(dealsReport(first, values.mapping ?? null, asOf ?? null));
  else if (values.mail) print(await mailReport(positionals, values.me ?? []));
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
