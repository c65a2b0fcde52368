/** A header as compared: no mark, no accent, one apostrophe, one space, lower case; underscores are spaces. */
export function foldHeader(header: string): string {
  return header
    .replace(/^\uFEFF/, "")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[’ʼ`´]/g, "'")
    .replaceAll("_", " ")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
}

/**
 * Which column holds which field by its header: the first known name that a header equals wins, and a column serves
 * one field. What isn't recognised is left for the person, who sees and corrects the choice.
 * @param suits whether a column's values can be those of a field; all do where it is left out
 */
export function recogniseColumns<Field extends string>(
  columns: readonly string[],
  known: Readonly<Record<Field, readonly string[]>>,
  suits: (field: Field, column: number) => boolean = () => true,
): Map<Field, number> {
  const folded = columns.map(foldHeader);
  const found = new Map<Field, number>();
  const taken = new Set<number>();
  const names = Object.entries(known) as [Field, readonly string[]][];
  const depth = Math.max(...names.map(([, headers]) => headers.length));
  for (let rank = 0; rank < depth; rank++) {
    for (const [field, headers] of names) {
      const column = found.has(field) ? -1 : folded.indexOf(headers[rank] ?? "\u0000");
      if (column < 0 || taken.has(column) || !suits(field, column)) continue;
      found.set(field, column);
      taken.add(column);
    }
  }
  return found;
}
