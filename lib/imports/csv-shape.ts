import Papa from "papaparse";

/** What separates cells in exports, the most usual first. */
const delimiters = [",", ";", "\t", "|", "^", "~", Papa.RECORD_SEP, Papa.UNIT_SEP];
const headCharacters = 200_000;
const headRows = 60;

/**
 * What separates the cells of a CSV text: of the candidates that give most lines the same number of cells, the one
 * that gives the most cells. (papaparse's own guess takes the evenest one, and an amount with a decimal comma in every
 * line is as even as can be.)
 */
export function delimiterOf(text: string): string {
  // The last line of the head may be cut; a million columns make one line of any length.
  const head = text.slice(0, headCharacters);
  let [best, bestWidth] = [",", 1];
  for (const delimiter of delimiters) {
    if (!head.includes(delimiter)) continue;
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: headRows, skipEmptyLines: "greedy" });
    const whole = data.length > 2 && head.length < text.length ? data.slice(0, -1) : data;
    const counts = new Map<number, number>();
    for (const { length } of whole) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [width, lines] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? [1, 0];
    const isEven = lines * 2 >= whole.length;
    if (width > bestWidth && isEven) [best, bestWidth] = [delimiter, width];
  }
  return best;
}
