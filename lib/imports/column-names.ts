import { foldHeader } from "./columns/recognise";

type Rows = readonly (readonly string[])[];

/** The letter under which a spreadsheet shows a column: A, B … Z, AA. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${letterOf(Math.floor(column / 26) - 1)}${letter}`;
}

const hasValue = (rows: Rows, column: number): boolean =>
  rows.some((row) => (row[column] ?? "").trim() !== "");

/**
 * Headers by which every column that holds something is told from the others. One without a header is named by its
 * letter. Of several with the same header the one that says all that the others say keeps it; where each says something
 * of its own none keeps it, for which of them is meant is the person's to say.
 */
export function namedColumns(header: readonly string[], rows: Rows): readonly string[] {
  const names = header.map((name, column) =>
    name === "" && hasValue(rows, column) ? `(${letterOf(column)})` : name,
  );
  const alike = new Map<string, number[]>();
  for (const [column, name] of names.entries()) {
    const folded = foldHeader(name);
    alike.set(folded, [...(alike.get(folded) ?? []), column]);
  }
  for (const [name, columns] of alike) {
    if (name === "" || columns.length < 2) continue;
    const first = columns.find((column) => hasValue(rows, column)) ?? columns[0] ?? 0;
    const isOne = columns.every(
      (column) =>
        column === first ||
        rows.every((row) => (row[column] ?? "").trim() === "" || row[column] === row[first]),
    );
    for (const [index, column] of columns.entries())
      if (!isOne || column !== first) names[column] = `${names[column] ?? ""} (${index + 1})`;
  }
  return names;
}

/** Whether a header is one of several alike: a guess at any of them would be as good as at another. */
export const isOneOfAlike = (header: string, headers: readonly string[]): boolean => {
  const base = /^(.*) \(\d+\)$/.exec(header)?.[1];
  return base !== undefined && headers.filter((other) => other.startsWith(`${base} (`)).length > 1;
};
