import type { Life } from "./life";

/** A life's journal in the contract's text form: header first, one record a line. */
export function journalText(life: Life): string {
  return `${[life.header, ...life.records].map((record) => JSON.stringify(record)).join("\n")}\n`;
}
