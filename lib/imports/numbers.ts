/** How a column writes its decimals. */
export type NumberStyle = "point" | "comma";

const blank = /^(|-|--|n\/?a|null|none|\(vide\)|\(blank\))$/i;

/** The digits and separators of a cell, without currency signs, codes, and the spaces that group thousands. */
function bare(cell: string): string {
  return cell
    .replaceAll(/[\s\u00A0\u202F']/g, "")
    .replaceAll(/[€$£¥]|[A-Z]{3}|%/g, "")
    .trim();
}

/**
 * Decides from all values of a column whether its decimals come after a point or a comma. A separator that occurs
 * twice groups thousands; the later of two different ones is the decimal; one alone with other than three digits after
 * it is the decimal. A column that never decides (only "1,234") is read as grouped thousands in the point style, or as
 * the style given.
 */
export function readNumberStyle(cells: Iterable<string>, otherwise: NumberStyle = "point"): NumberStyle {
  let point = 0;
  let comma = 0;
  for (const cell of cells) {
    const text = bare(cell);
    const lastPoint = text.lastIndexOf(".");
    const lastComma = text.lastIndexOf(",");
    if (lastPoint >= 0 && lastComma >= 0) {
      if (lastPoint > lastComma) point++;
      else comma++;
    } else if (lastPoint >= 0) {
      if (text.indexOf(".") !== lastPoint) comma++;
      else if (text.length - lastPoint !== 4) point++;
    } else if (lastComma >= 0) {
      if (text.indexOf(",") !== lastComma) point++;
      else if (text.length - lastComma !== 4) comma++;
    }
  }
  if (point === comma) return otherwise;
  return point > comma ? "point" : "comma";
}

/** The number in a cell, or null where there is none. Parentheses mean negative, as accountants write. */
export function readNumber(cell: string, style: NumberStyle): number | null {
  const trimmed = cell.trim();
  if (blank.test(trimmed)) return null;
  const negative = /^\(.*\)$/.test(trimmed);
  let text = bare(trimmed.replaceAll(/[()]/g, ""));
  text = style === "point" ? text.replaceAll(",", "") : text.replaceAll(".", "").replace(",", ".");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return negative ? -value : value;
}
