/** One line of the bench: what was measured, and the most that it may be. */
export interface BenchRow {
  readonly what: string;
  readonly measured: string;
  readonly value: number;
  readonly limit: number | null;
  readonly unit: string;
}

/** The rows as a table; gives whether all are within their limits. */
export function printRows(rows: readonly BenchRow[]): boolean {
  console.log("\n| what | measured | value | at most | |\n|---|---|---|---|---|");
  for (const { what, measured, value, limit, unit } of rows) {
    const verdict = limit === null ? "" : value <= limit ? "within" : "BEYOND";
    console.log(
      `| ${what} | ${measured} | ${value.toFixed(2)} ${unit} | ${limit === null ? "" : `${limit} ${unit}`} | ${verdict} |`,
    );
  }
  return rows.every(({ value, limit }) => limit === null || value <= limit);
}
