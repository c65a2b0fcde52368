import { appendFileSync } from "node:fs";

const file = process.env.CAIRN_TEST_RECORD;

/** A reporter for Node's test runner that writes one line a test into the file that CAIRN_TEST_RECORD names. */
export default async function* nodeRecord(source) {
  for await (const { type, data } of source) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.details?.type === "suite") continue;
    const skipped = data.skip !== undefined && data.skip !== false;
    const outcome = type === "test:fail" ? "failed" : skipped ? "skipped" : "passed";
    const cause = data.details?.error?.cause ?? data.details?.error;
    const reason =
      outcome === "failed"
        ? String(cause?.message ?? cause).split("\n")[0]
        : skipped
          ? String(data.skip)
          : "";
    if (file) appendFileSync(file, `${JSON.stringify({ name: data.name, outcome, reason })}\n`);
  }
  yield "";
}
